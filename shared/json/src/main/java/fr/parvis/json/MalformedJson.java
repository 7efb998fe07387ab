package fr.parvis.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A text that is not JSON (RFC 8259), or nests, repeats or grows beyond what we read. */
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The cause stays inside: its message quotes what was sent. */
  MalformedJson(JsonProcessingException cause) {
    super(message(cause), cause);
  }

  private static String message(JsonProcessingException cause) {
    var location = cause.getLocation();
    return location == null
        ? "Not JSON"
        : "Not JSON at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
