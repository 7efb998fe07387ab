package fr.parvis.local.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.template.TemplateRefused;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import software.amazon.event.ruler.Machine;

/**
 * Tells whether an event matches one of several patterns, by AWS's own matcher: the {@code
 * EventPattern} of a bus rule, the {@code FilterCriteria} of an event source.
 */
public final class EventPatterns {
  private final Machine machine = Machine.builder().build();

  /**
   * Compiles patterns.
   *
   * @param where the resource that states them, told when one is not understood
   * @param patterns each a pattern in JSON
   */
  public EventPatterns(String where, List<String> patterns) {
    for (var pattern : patterns) {
      try {
        machine.addRule("pattern", pattern);
      } catch (IOException e) {
        throw new TemplateRefused("%s: not an event pattern: %s".formatted(where, pattern));
      }
    }
  }

  /** The patterns of an event source's {@code FilterCriteria}; without one everything matches. */
  public static List<String> ofFilterCriteria(JsonNode properties) {
    return StreamSupport.stream(
            properties.path("FilterCriteria").path("Filters").spliterator(), false)
        .map(filter -> filter.path("Pattern").asText())
        .toList();
  }

  /** Whether the event, a JSON object, matches; without any pattern it does. */
  public boolean match(String event) {
    try {
      return machine.isEmpty() || !machine.rulesForJSONEvent(event).isEmpty();
    } catch (Exception e) { // as the matcher declares it; it reads JSON that was written here
      throw new IllegalStateException("the matcher cannot read an event", e);
    }
  }
}
