package fr.parvis.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * API Gateway's JWT authorizer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">its
 *     rules</a>
 */
final class JwtAuthorizer {
  private static final String BEARER = "Bearer ";

  /** A busy laptop answers late; a request without keys is a request lost. */
  private static final int PATIENCE_MILLIS = 10_000;

  /** For as long as API Gateway does. */
  private static final Duration KEYS_KEPT = Duration.ofHours(2);

  private final String issuer;
  private final List<String> audience;
  private final InstantSource clock;
  private @Nullable JWKSource<SecurityContext> keys;

  JwtAuthorizer(String issuer, List<String> audience, InstantSource clock) {
    this.issuer = issuer;
    this.audience = audience;
    this.clock = clock;
  }

  /** The claims of the token in an Authorization header; empty when it is not good. */
  Optional<JWTClaimsSet> authorize(String header) {
    var token =
        header.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? header.substring(BEARER.length()).strip()
            : header.strip();
    try {
      var processor = new DefaultJWTProcessor<SecurityContext>();
      // API Gateway knows RSA only: a token that passes here must pass there.
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(JWSAlgorithm.Family.RSA, keys()));
      processor.setJWTClaimsSetVerifier((claims, context) -> {});
      return Optional.of(processor.process(SignedJWT.parse(token), null)).filter(this::holds);
    } catch (ParseException | BadJOSEException e) {
      return Optional.empty();
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException("the keys of %s cannot be read".formatted(issuer), e);
    }
  }

  /** Reads the issuer's keys, so that the first request need not wait for them. */
  void warmUp() {
    try {
      keys().get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    } catch (IOException | ParseException | JOSEException e) {
      throw new IllegalStateException("the keys of %s cannot be read".formatted(issuer), e);
    }
  }

  private boolean holds(JWTClaimsSet claims) {
    var now = clock.instant();
    return issuer.equals(claims.getIssuer())
        && isForAudience(claims)
        && claims.getExpirationTime() != null
        && claims.getExpirationTime().toInstant().isAfter(now)
        && notAfter(claims.getNotBeforeTime(), now)
        && notAfter(claims.getIssueTime(), now);
  }

  private boolean isForAudience(JWTClaimsSet claims) {
    return claims.getAudience().isEmpty()
        ? audience.contains(String.valueOf(claims.getClaim("client_id")))
        : claims.getAudience().stream().anyMatch(audience::contains);
  }

  private static boolean notAfter(@Nullable Date date, Instant now) {
    return date == null || !date.toInstant().isAfter(now);
  }

  /** Whether the token has one of the scopes, or none is asked for. */
  static boolean hasScope(JWTClaimsSet claims, List<String> scopes) {
    var scope =
        claims.getClaim("scope") == null ? claims.getClaim("scp") : claims.getClaim("scope");
    var granted =
        scope instanceof List<?> list
            ? list.stream().map(Object::toString).toList()
            : List.of(String.valueOf(scope).split(" ", -1));
    return scopes.isEmpty() || scopes.stream().anyMatch(granted::contains);
  }

  private synchronized JWKSource<SecurityContext> keys() throws IOException, ParseException {
    if (keys == null) {
      var retriever = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS);
      var discovery = URI.create(issuer + "/.well-known/openid-configuration").toURL();
      Map<String, Object> document =
          JSONObjectUtils.parse(retriever.retrieveResource(discovery).getContent());
      var address = URI.create(JSONObjectUtils.getString(document, "jwks_uri")).toURL();
      keys =
          JWKSourceBuilder.create(address, retriever)
              .cache(KEYS_KEPT.toMillis(), 2 * PATIENCE_MILLIS)
              .rateLimited(false)
              .retrying(true)
              .build();
    }
    return keys;
  }
}
