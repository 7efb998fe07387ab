package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The site on AWS ({@code infra/site.yaml}) is what the laptop shows under the same addresses. */
class HostingTest {
  private static final JsonNode SITE = TemplateText.read("infra/site.yaml");
  private static final JsonNode DISTRIBUTION =
      SITE.at("/Resources/Distribution/Properties/DistributionConfig");
  private static final Path DATASETS =
      Checkout.ROOT.resolve("shared/opendata/src/main/resources/fr/parvis/opendata");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  @Test
  void everyRoute_isSentToTheApi() {
    assertThat(
            TemplateText.nodes(TemplateText.TEMPLATE.path("Resources"))
                .filter(node -> node.path("Type").asText().equals("HttpApi"))
                .map(event -> event.at("/Properties/Path").asText()))
        .isNotEmpty()
        .allMatch(
            path -> patterns("api").stream().anyMatch(pattern -> covers(pattern, path)),
            "is under a path pattern of the origin api");
  }

  @Test
  void pages_areNeverSentToTheApi() {
    var pages = List.of("/", "/staff/", "/signaler", "/demarches", "/data");
    assertThat(Stream.concat(pages.stream(), pagesOfDatasets()))
        .contains("/data/catalogue")
        .noneMatch(page -> patterns("api").stream().anyMatch(pattern -> covers(pattern, page)));
  }

  @Test
  void requestsToTheApi_tellWhoAsks() {
    assertThat(
            DISTRIBUTION
                .path("CacheBehaviors")
                .valueStream()
                .filter(behaviour -> behaviour.path("TargetOriginId").asText().equals("api"))
                .map(behaviour -> behaviour.path("FunctionAssociations").toString()))
        .isNotEmpty()
        .allMatch(functions -> functions.contains("ViewersFunction"));
  }

  @Test
  void pages_haveThePolicyOfTheLaptop() {
    var policy = policyOfTheLaptop();
    assertThat(List.of("ResidentsHeaders", "StaffHeaders"))
        .allSatisfy(headers ->
            assertThat(
                    SITE.at(
                            "/Resources/%s/Properties/ResponseHeadersPolicyConfig/SecurityHeadersConfig"
                                .formatted(headers))
                        .at("/ContentSecurityPolicy/ContentSecurityPolicy")
                        .asText())
                .startsWith(policy + "; connect-src 'self' ${"));
  }

  private static List<String> patterns(String origin) {
    return DISTRIBUTION
        .path("CacheBehaviors")
        .valueStream()
        .filter(behaviour -> behaviour.path("TargetOriginId").asText().equals(origin))
        .map(behaviour -> behaviour.path("PathPattern").asText())
        .toList();
  }

  private static Stream<String> pagesOfDatasets() {
    return Checkout.files(DATASETS).stream()
        .map(file -> "/data/" + file.getFileName().toString().replaceFirst("\\.json$", ""));
  }

  /** As CloudFront reads a pattern: {@code *} is any text, slashes too. */
  private static boolean covers(String pattern, String path) {
    return path.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
  }

  /** The constant of the laptop's site server, its pieces joined. */
  private static String policyOfTheLaptop() {
    var source = Checkout.text("infra/local/src/main/java/fr/parvis/local/site/Site.java");
    var begin = source.indexOf("String POLICY");
    var constant =
        source.substring(begin, source.indexOf(';', source.indexOf("object-src", begin)));
    return String.join("", TEXT.matcher(constant).results().map(found -> found.group(1)).toList());
  }
}
