package fr.parvis.functions.sensors;

import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a batch cannot be read. One thing can send thousands of broken messages a minute; each
 * written down by itself would cost more time than the batch has, and stop the queue for everybody.
 */
final class Poison {

  /** Messages of one thing, at fault for one reason, that are shown; the others are counted. */
  static final int SHOWN = 10;

  private final Map<Cause, List<Quarantined>> entries = new LinkedHashMap<>();
  private final Set<String> messageIds = new LinkedHashSet<>();

  void add(String messageId, Quarantined entry) {
    messageIds.add(messageId);
    entries
        .computeIfAbsent(new Cause(entry.thing(), entry.refusal()), _ -> new ArrayList<>())
        .add(entry);
  }

  /** The messages that brought it. */
  Set<String> messageIds() {
    return messageIds;
  }

  /** As the quarantine keeps it. */
  List<Quarantined> entries() {
    return entries.values().stream().flatMap(alike -> shown(alike).stream()).toList();
  }

  private static List<Quarantined> shown(List<Quarantined> alike) {
    if (alike.size() <= SHOWN + 1) {
      return alike;
    }
    var shown = new ArrayList<>(alike.subList(0, SHOWN));
    shown.add(counted(alike.get(SHOWN), alike.size() - SHOWN));
    return shown;
  }

  private static Quarantined counted(Quarantined next, int count) {
    var detail = "%s And %d more messages like it.".formatted(next.detail(), count - 1);
    return new Quarantined(
        next.arrivedAt(), next.thing(), next.refusal(), detail, List.of(), next.payload());
  }

  private record Cause(String thing, Refusal refusal) {}
}
