package fr.parvis.local.identity;

import fr.parvis.template.Template;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One issuer that the HTTP API trusts.
 *
 * @param name the last segment of its address: {@code staff}, {@code residents}
 * @param address its address, the tokens' {@code iss}
 * @param clientId whom its tokens are made for
 */
record Issuer(String name, URI address, String clientId) {

  /** The issuers of the template's JWT authorizers. */
  static List<Issuer> of(Template template) {
    return template.resources("AWS::Serverless::HttpApi").stream()
        .flatMap(api -> api.properties().at("/Auth/Authorizers").valueStream())
        .map(authorizer -> authorizer.path("JwtConfiguration"))
        .map(jwt -> {
          var address = jwt.path("issuer").asText();
          return new Issuer(
              address.substring(address.lastIndexOf('/') + 1),
              URI.create(address),
              jwt.at("/audience/0").asText());
        })
        .toList();
  }

  /**
   * What it says of a persona. Without {@code aud} the API refuses the token; without {@code azp}
   * the browser's library refuses its renewal.
   */
  Map<String, Object> claims(Persona persona) {
    var claims = new LinkedHashMap<>(persona.claims());
    claims.put("aud", clientId);
    claims.put("azp", clientId);
    return claims;
  }
}
