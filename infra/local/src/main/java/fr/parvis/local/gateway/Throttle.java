package fr.parvis.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Throttling where the template asks for it: one bucket for the API, and one for each route that
 * has its own.
 */
final class Throttle {
  private final Map<String, TokenBucket> byRoute = new HashMap<>();
  private final Optional<TokenBucket> others;

  Throttle(JsonNode defaultSettings, JsonNode routeSettings) {
    others = bucket(defaultSettings);
    routeSettings
        .properties()
        .forEach(route -> bucket(route.getValue()).ifPresent(b -> byRoute.put(route.getKey(), b)));
  }

  private static Optional<TokenBucket> bucket(JsonNode settings) {
    var rate = settings.path("ThrottlingRateLimit");
    var burst = settings.path("ThrottlingBurstLimit");
    return rate.isMissingNode() || burst.isMissingNode()
        ? Optional.empty()
        : Optional.of(new TokenBucket(rate.asDouble(), burst.asDouble(), System::nanoTime));
  }

  /** Whether one more request of this route may pass now. */
  boolean admits(String routeKey) {
    var own = byRoute.get(routeKey);
    return own != null ? own.take() : others.map(TokenBucket::take).orElse(true);
  }
}
