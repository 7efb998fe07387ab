package fr.parvis.functions.relay;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import fr.parvis.events.EventEnvelope;
import fr.parvis.logs.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;

/** Passes records in their order, and stops at the first that does not pass. */
final class Relay {

  private final Bus bus;
  private final Counts counts;

  Relay(Bus bus, Counts counts) {
    this.bus = bus;
    this.counts = counts;
  }

  /** Where it stopped; empty when every record passed. What stands before has been put. */
  Optional<Stop> pass(List<DynamodbStreamRecord> records) {
    var waiting = new ArrayList<Item>();
    for (var record : records) {
      var stop = StoredEvent.brings(record) ? take(record, waiting) : Optional.<Stop>empty();
      if (stop.isPresent()) {
        return stop;
      }
    }
    return put(waiting);
  }

  /** Lets the record wait for its call; puts those that wait when it cannot share theirs. */
  private Optional<Stop> take(DynamodbStreamRecord record, List<Item> waiting) {
    Item item;
    try {
      item = new Item(record, StoredEvent.of(record));
    } catch (RelayFailure unreadable) {
      return put(waiting).or(() -> Optional.of(new Stop(record, unreadable)));
    }
    var stop = isFull(waiting, item.event()) ? put(waiting) : Optional.<Stop>empty();
    waiting.add(item);
    return stop;
  }

  /**
   * A call may take an event and refuse the one before it: so two of one aggregate never share a
   * call, and the later cannot overtake.
   */
  private static boolean isFull(List<Item> waiting, EventEnvelope next) {
    return waiting.size() == Bus.MAX_EVENTS
        || waiting.stream().anyMatch(item -> item.event().aggregate().equals(next.aggregate()));
  }

  private Optional<Stop> put(List<Item> waiting) {
    var items = List.copyOf(waiting);
    waiting.clear();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    try {
      var refusal = bus.put(items.stream().map(Item::event).toList());
      if (refusal.isEmpty()) {
        count(items);
      }
      return refusal.map(r -> refused(items.get(r.index()), r.code()));
    } catch (SdkException e) {
      var failure = new RelayFailure("The bus took nothing: " + e.getClass().getSimpleName(), e);
      return Optional.of(new Stop(items.getFirst().record(), failure));
    }
  }

  private void count(List<Item> items) {
    items.stream()
        .collect(Collectors.groupingBy(item -> item.event().type(), Collectors.counting()))
        .forEach((type, number) -> counts.tell("Events", number, Map.of("type", type)));
  }

  private static Stop refused(Item item, String code) {
    return new Stop(item.record(), new RelayFailure("The bus refused an event: " + code, null));
  }

  private record Item(DynamodbStreamRecord record, EventEnvelope event) {}

  /**
   * Where relaying stopped.
   *
   * @param record the first that did not pass
   * @param cause why
   */
  record Stop(DynamodbStreamRecord record, RelayFailure cause) {}
}
