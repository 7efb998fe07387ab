package fr.parvis.local.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Somebody of the demo town whom one can be on the laptop.
 *
 * @param id short name, for {@code ./parvis token}
 * @param name as shown
 * @param issuer {@code staff} or {@code residents}: who signs this persona in
 * @param claims what the issuer says of the persona; {@code sub} among them
 */
record Persona(String id, String name, String issuer, Map<String, Object> claims) {

  /** Reads {@code personas.json}. */
  static List<Persona> read(Path file) {
    try {
      return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the personas of " + file, e);
    }
  }

  String subject() {
    return String.valueOf(claims.get("sub"));
  }

  /** The roles among the claims, empty for a persona without any. */
  List<?> roles() {
    return claims.values().stream()
        .filter(List.class::isInstance)
        .map(value -> (List<?>) value)
        .findFirst()
        .orElse(List.of());
  }
}
