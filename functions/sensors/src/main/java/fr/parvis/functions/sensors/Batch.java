package fr.parvis.functions.sensors;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one call brings, by kind. */
final class Batch {

  private final List<Delivery<Message.Sent>> sent = new ArrayList<>();
  private final List<Delivery<Message.Presence>> presences = new ArrayList<>();
  private final List<Delivery<Message.CompactionDue>> compactions = new ArrayList<>();
  private final List<Delivery<Message.Unreadable>> unreadable = new ArrayList<>();

  private Batch() {}

  /** Sorts messages by kind and by age: the queue does not keep their order. */
  static Batch of(List<SQSMessage> messages) {
    var batch = new Batch();
    messages.forEach(
        message -> batch.add(message.getMessageId(), Message.parse(message.getBody())));
    batch.sent.sort(Comparator.comparing(delivery -> delivery.message().receivedAt()));
    batch.presences.sort(Comparator.comparing(delivery -> delivery.message().at()));
    return batch;
  }

  private void add(String id, Message message) {
    switch (message) {
      case Message.Sent it -> sent.add(new Delivery<>(id, it));
      case Message.Presence it -> presences.add(new Delivery<>(id, it));
      case Message.CompactionDue it -> compactions.add(new Delivery<>(id, it));
      case Message.Unreadable it -> unreadable.add(new Delivery<>(id, it));
    }
  }

  /** Packs and uplinks, the oldest first: of two values for one time the newer message's stays. */
  List<Delivery<Message.Sent>> sent() {
    return sent;
  }

  /** The oldest first. */
  List<Delivery<Message.Presence>> presences() {
    return presences;
  }

  List<Delivery<Message.CompactionDue>> compactions() {
    return compactions;
  }

  List<Delivery<Message.Unreadable>> unreadable() {
    return unreadable;
  }
}
