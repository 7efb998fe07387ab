package fr.parvis.functions.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;

/** The gateway sees one route here; docs/openapi.yaml and Jersey must agree on the rest. */
final class AdminRoutesTest {

  private static final List<Class<?>> RESOURCES =
      List.of(
          StaffReports.class,
          StaffDatasets.class,
          StaffDevices.class,
          StaffThings.class,
          StaffQuarantine.class,
          StaffRequests.class,
          StaffRequest.class,
          StaffPayment.class,
          StaffProcedures.class);

  @Test
  void openapi_describesJerseysRoutes_andNoOthers() throws IOException {
    var routes = new TreeSet<String>();
    RESOURCES.forEach(resource -> routes.addAll(routes(Resource.from(resource), "")));
    assertThat(routes).isEqualTo(described());
  }

  private static Set<String> routes(Resource resource, String above) {
    var path = above + (resource.getPath().startsWith("/") ? "" : "/") + resource.getPath();
    var routes =
        resource.getAllMethods().stream()
            .map(method -> method.getHttpMethod() + " " + path)
            .collect(Collectors.toCollection(TreeSet::new));
    resource.getChildResources().forEach(child -> routes.addAll(routes(child, path)));
    return routes;
  }

  private static Set<String> described() throws IOException {
    var document = new YAMLMapper().readTree(Samples.file("docs/openapi.yaml").toFile());
    return document.path("paths").properties().stream()
        .filter(path -> path.getKey().startsWith("/api/staff/"))
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
