package fr.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The site on AWS ({@code infra/site.yaml}) is what the laptop shows under the same addresses. */
class HostingTest {
  private static final JsonNode SITE = TemplateText.read("infra/site.yaml");
  private static final JsonNode DISTRIBUTION =
      SITE.at("/Resources/Distribution/Properties/DistributionConfig");
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
    assertThat(List.of("/", "/staff/", "/signaler", "/demarches", "/data", "/data/capteurs"))
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

  private static boolean covers(String pattern, String path) {
    return pattern.endsWith("*")
        ? path.startsWith(pattern.substring(0, pattern.length() - 1))
        : path.equals(pattern);
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
