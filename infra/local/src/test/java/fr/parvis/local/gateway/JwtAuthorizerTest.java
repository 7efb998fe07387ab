package fr.parvis.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cases of API Gateway's documentation: each claim that must hold, and each that does not. */
// The token library speaks of time by Date.
@SuppressWarnings("JavaUtilDate")
class JwtAuthorizerTest {
  private static final Instant NOW = Instant.parse("2026-11-19T09:12:00Z");
  private static TestIssuer issuer;
  private static JwtAuthorizer authorizer;

  @BeforeAll
  static void start() throws IOException, JOSEException {
    issuer = new TestIssuer();
    authorizer =
        new JwtAuthorizer(issuer.address(), List.of("parvis-staff"), InstantSource.fixed(NOW));
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  private static Date at(int seconds) {
    return Date.from(NOW.plusSeconds(seconds));
  }

  private static JWTClaimsSet.Builder good() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer.address())
        .subject("nadia")
        .audience("parvis-staff")
        .issueTime(at(-60))
        .notBeforeTime(at(-60))
        .expirationTime(at(60));
  }

  private static boolean passes(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return authorizer.authorize("Bearer " + issuer.sign(change.apply(good()).build())).isPresent();
  }

  @Test
  void authorize_passes_whenEverythingHolds() throws JOSEException {
    assertThat(passes(claims -> claims)).isTrue();
    assertThat(passes(claims -> claims.audience(List.of("other", "parvis-staff")))).isTrue();
    assertThat(passes(claims -> claims.notBeforeTime(null).issueTime(null))).isTrue();
    assertThat(passes(claims -> claims.audience((String) null).claim("client_id", "parvis-staff")))
        .isTrue();
    assertThat(authorizer.authorize(issuer.sign(good().build()))).isPresent();
  }

  @Test
  void authorize_refuses_whenAClaimDoesNotHold() throws JOSEException {
    assertThat(passes(claims -> claims.issuer("https://elsewhere.example"))).isFalse();
    assertThat(passes(claims -> claims.audience("other"))).isFalse();
    assertThat(passes(claims -> claims.audience("other").claim("client_id", "parvis-staff")))
        .isFalse();
    assertThat(passes(claims -> claims.audience((String) null))).isFalse();
    assertThat(passes(claims -> claims.expirationTime(at(0)))).isFalse();
    assertThat(passes(claims -> claims.expirationTime(null))).isFalse();
    assertThat(passes(claims -> claims.notBeforeTime(at(60)))).isFalse();
    assertThat(passes(claims -> claims.issueTime(at(60)))).isFalse();
  }

  @Test
  void authorize_refuses_whatIsNotSignedByTheIssuer() throws JOSEException {
    var claims = good().build();
    var stranger = new RSAKeyGenerator(2048).keyID("k1").generate();
    var symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    symmetric.sign(new MACSigner("x".repeat(32)));
    assertThat(authorizer.authorize("Bearer " + TestIssuer.sign(claims, stranger))).isEmpty();
    assertThat(authorizer.authorize("Bearer " + symmetric.serialize())).isEmpty();
    assertThat(authorizer.authorize("Bearer " + new PlainJWT(claims).serialize())).isEmpty();
    assertThat(authorizer.authorize("Bearer no.token.atall")).isEmpty();
    assertThat(authorizer.authorize("")).isEmpty();
  }

  @Test
  void hasScope_asksForOneOfThem() {
    var claims = good().claim("scope", "town/read town/write").build();
    assertThat(JwtAuthorizer.hasScope(claims, List.of())).isTrue();
    assertThat(JwtAuthorizer.hasScope(claims, List.of("x", "town/write"))).isTrue();
    assertThat(JwtAuthorizer.hasScope(claims, List.of("town"))).isFalse();
    assertThat(JwtAuthorizer.hasScope(good().build(), List.of("town"))).isFalse();
    var list = good().claim("scp", List.of("a", "b")).build();
    assertThat(JwtAuthorizer.hasScope(list, List.of("b"))).isTrue();
  }

  @Test
  void texts_areInTheFormThatFunctionsGetOnAws() {
    var claims =
        good()
            .claim("parvis_roles", List.of("agent:voirie", "manager"))
            .claim("email_verified", true)
            .claim("address", Map.of("b", 1, "a", "x"))
            .build();
    assertThat(Claim.texts(claims))
        .containsEntry("parvis_roles", "[agent:voirie manager]")
        .containsEntry("email_verified", "true")
        .containsEntry("address", "map[a:x b:1]")
        .containsEntry("exp", Long.toString(NOW.getEpochSecond() + 60))
        .containsEntry("sub", "nadia");
  }
}
