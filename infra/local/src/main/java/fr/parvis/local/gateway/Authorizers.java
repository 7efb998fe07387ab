package fr.parvis.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import fr.parvis.template.Resource;
import fr.parvis.template.TemplateRefused;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The authorizers that an HTTP API declares, by name. */
final class Authorizers {
  private static final String HEADER = "$request.header.Authorization";

  private final Map<String, JwtAuthorizer> byName = new HashMap<>();

  Authorizers(Resource api, InstantSource clock) {
    for (var declared : api.properties().path("Auth").path("Authorizers").properties()) {
      byName.put(declared.getKey(), authorizer(declared.getKey(), declared.getValue(), clock));
    }
  }

  private static JwtAuthorizer authorizer(String name, JsonNode declared, InstantSource clock) {
    var source = declared.path("IdentitySource").asText();
    if (!source.equals(HEADER)) {
      throw new TemplateRefused(
          "the authorizer %s: the IdentitySource %s is not known to this runtime"
              .formatted(name, source));
    }
    var jwt = declared.path("JwtConfiguration");
    var audience = jwt.path("audience").valueStream().map(client -> client.asText()).toList();
    return new JwtAuthorizer(jwt.path("issuer").asText(), audience, clock);
  }

  /** Refuses a route that names an authorizer which is not declared. */
  void refuseUnknown(Route route) {
    if (route.authorizer().filter(name -> !byName.containsKey(name)).isPresent()) {
      throw new TemplateRefused(
          "the route %s names an authorizer that is not declared: %s"
              .formatted(route.key(), route.authorizer().get()));
    }
  }

  /** What the authorizer of a guarded route finds in a header; empty when the token is not good. */
  Optional<JWTClaimsSet> authorize(Route route, String header) {
    return byName.get(route.authorizer().orElseThrow()).authorize(header);
  }

  /** Reads all issuers' keys. */
  void warmUp() {
    byName.values().forEach(JwtAuthorizer::warmUp);
  }
}
