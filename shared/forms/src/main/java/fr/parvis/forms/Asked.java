package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field that a document asks for, as rules know it: what may read it, and how.
 *
 * @param json as the document says it
 */
record Asked(As as, JsonNode json) {

  private static final Set<String> OF_ADDRESSES = Set.of("label", "insee", "postcode", "city");

  /** What stands at {@code /x} among fields, or at {@code /x/city} in an address. */
  static Optional<Asked> find(Map<String, Asked> fields, String pointer) {
    var parts = pointer.split("/", -1);
    var field = parts.length > 1 ? fields.get("/" + parts[1]) : null;
    if (field == null || parts.length == 2) {
      return Optional.ofNullable(field);
    }
    var inAddress = parts.length == 3 && field.as == As.ADDRESS && OF_ADDRESSES.contains(parts[2]);
    return inAddress ? Optional.of(new Asked(As.TEXT, field.json)) : Optional.empty();
  }

  /** What may be chosen. */
  Set<String> options() {
    return json.path("options")
        .valueStream()
        .map(option -> option.path("value").asText())
        .collect(Collectors.toSet());
  }

  boolean isNumber() {
    return as == As.NUMBER || as == As.COMPUTED;
  }
}
