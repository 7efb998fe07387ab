package fr.parvis.functions.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.events.EventEnvelope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A bus that remembers what it took, and refuses the events it is told to, by id. */
final class RecordingBus implements Bus {

  final List<EventEnvelope> taken = new ArrayList<>();
  final List<Integer> calls = new ArrayList<>();
  final Set<String> refused = new HashSet<>();

  /** As EventBridge: refuses some of a call and takes the others, also those after. */
  @Override
  public Optional<Refusal> put(List<EventEnvelope> events) {
    assertThat(events).hasSizeBetween(1, MAX_EVENTS);
    calls.add(events.size());
    Optional<Refusal> first = Optional.empty();
    for (int i = 0; i < events.size(); i++) {
      if (!refused.contains(events.get(i).id())) {
        taken.add(events.get(i));
      } else if (first.isEmpty()) {
        first = Optional.of(new Refusal(i, "ThrottlingException"));
      }
    }
    return first;
  }

  List<String> aggregates() {
    return taken.stream().map(EventEnvelope::aggregate).toList();
  }
}
