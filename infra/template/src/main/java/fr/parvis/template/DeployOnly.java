package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a template says to AWS alone: alarms, backups, billing. {@code deploy-only.yaml} lists it
 * with the reason for which it is without effect on a laptop.
 */
public final class DeployOnly {
  private DeployOnly() {}

  /** The claims of {@code deploy-only.yaml}. */
  public static Claims claims() {
    var claims = Claims.none();
    for (var type : document().properties()) {
      var paths = type.getValue().propertyStream().map(entry -> entry.getKey());
      claims = claims.with(type.getKey(), paths.toArray(String[]::new));
    }
    return claims;
  }

  private static JsonNode document() {
    try (var stream = DeployOnly.class.getResourceAsStream("deploy-only.yaml")) {
      return new YAMLMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read deploy-only.yaml", e);
    }
  }
}
