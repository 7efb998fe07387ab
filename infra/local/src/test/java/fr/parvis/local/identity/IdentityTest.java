package fr.parvis.local.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.template.Template;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private static final String SITE = "http://127.0.0.1:8080";
  private static final String VERIFIER = "a-code-verifier-that-is-long-enough-for-the-standard";

  private final Ports ports = Ports.free();
  private final String staff = ports.address(Service.IDENTITY) + "/staff";
  private final Path root = Path.of(System.getProperty("parvis.root"));
  private final Template template =
      Template.read(
          root.resolve("template.yaml"),
          Map.of(
              "StaffIssuer",
              staff,
              "ResidentsIssuer",
              ports.address(Service.IDENTITY) + "/residents",
              "SiteAddress",
              SITE,
              "MailDomain",
              "town.example",
              "FollowKey",
              "x".repeat(40),
              "SiteKey",
              "y".repeat(40)));
  private final Identity identity =
      new Identity(template, new LaptopSettings(root, Optional.empty(), ports));
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    identity.start();
  }

  @AfterEach
  void stop() {
    http.close();
    identity.close();
  }

  @Test
  void aPersonaSignsInByCodeAndPkce_fromTheSite() throws Exception {
    var discovery = json(get(staff + "/.well-known/openid-configuration"));
    assertThat(discovery.path("issuer").asText()).isEqualTo(staff);

    var address = authorization(discovery);
    var page = get(address).body();
    assertThat(page).contains("Nadia B.").contains("agent:voirie").doesNotContain("Lucie");

    var choice = post(address, formOf(page, "nadia"));
    assertThat(choice.statusCode()).isEqualTo(302);
    var back = choice.headers().firstValue("location").orElseThrow();
    assertThat(back).startsWith(SITE + "/staff/retour").contains("state=some-state");

    var tokens = json(post(discovery.path("token_endpoint").asText(), exchange(back)));
    for (var kind : new String[] {"access_token", "id_token"}) {
      var token = verified(tokens.path(kind).asText());
      assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(staff);
      assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("parvis-staff");
      assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("agent-nadia");
      assertThat(token.getJWTClaimsSet().getStringClaim("azp")).isEqualTo("parvis-staff");
      assertThat(token.getJWTClaimsSet().getStringListClaim("parvis_roles"))
          .containsExactly("agent:voirie");
    }
    assertThat(tokens.path("refresh_token").asText()).isNotEmpty();
    var renewed =
        json(
            post(
                discovery.path("token_endpoint").asText(),
                Map.of(
                    "grant_type", "refresh_token",
                    "client_id", "parvis-staff",
                    "refresh_token", tokens.path("refresh_token").asText())));
    assertThat(verified(renewed.path("access_token").asText()).getJWTClaimsSet().getSubject())
        .isEqualTo("agent-nadia");
  }

  @Test
  void thePagesOfTheSiteMayReadDiscoveryKeysAndTokens() throws Exception {
    for (var path : new String[] {"/.well-known/openid-configuration", "/jwks"}) {
      assertThat(get(staff + path).headers().firstValue("access-control-allow-origin"))
          .contains(SITE);
    }
    var preflight =
        http.send(
            HttpRequest.newBuilder(URI.create(staff + "/token"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", SITE)
                .header("Access-Control-Request-Method", "POST")
                .build(),
            BodyHandlers.ofString());
    assertThat(preflight.headers().firstValue("access-control-allow-origin")).contains(SITE);
  }

  @Test
  void token_isOneThatTheIssuersKeysVerify() throws Exception {
    var token = verified(identity.token("nadia"));

    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(staff);
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("parvis-staff");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("agent-nadia");
  }

  private String authorization(JsonNode discovery) throws Exception {
    var challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII)));
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("client_id", "parvis-staff");
    parameters.put("redirect_uri", SITE + "/staff/retour");
    parameters.put("response_type", "code");
    parameters.put("scope", "openid");
    parameters.put("state", "some-state");
    parameters.put("code_challenge", challenge);
    parameters.put("code_challenge_method", "S256");
    return discovery.path("authorization_endpoint").asText() + "?" + encoded(parameters);
  }

  private static Map<String, String> exchange(String back) {
    var code = Pattern.compile("[?&]code=([^&]+)").matcher(back);
    assertThat(code.find()).isTrue();
    return Map.of(
        "grant_type",
        "authorization_code",
        "client_id",
        "parvis-staff",
        "code",
        code.group(1),
        "code_verifier",
        VERIFIER,
        "redirect_uri",
        SITE + "/staff/retour");
  }

  /** The fields of the form whose button has this id. */
  private static Map<String, String> formOf(String page, String button) {
    var end = page.indexOf("<button id=\"" + button);
    var form = page.substring(page.lastIndexOf("<form", end), end);
    var fields = new LinkedHashMap<String, String>();
    var input = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(form);
    while (input.find()) {
      fields.put(input.group(1), input.group(2).replace("&quot;", "\"").replace("&amp;", "&"));
    }
    return fields;
  }

  private SignedJWT verified(String token) throws Exception {
    var jwt = SignedJWT.parse(token);
    var keys = JWKSet.parse(get(staff + "/jwks").body());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    return jwt;
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).header("Origin", SITE).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String address, Map<String, String> form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Origin", SITE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build(),
        BodyHandlers.ofString());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }
}
