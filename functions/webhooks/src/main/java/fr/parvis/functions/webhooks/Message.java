package fr.parvis.functions.webhooks;

import fr.parvis.events.EventDetail;
import fr.parvis.json.Json;

/** What the queue brings: news of a release from the bus, or one delivery of it, from ourselves. */
sealed interface Message {

  /**
   * News of a release.
   *
   * @param type {@code DatasetPublished.v1}
   * @param detail its aggregate is the release, {@code arbres/12}
   */
  record News(String type, EventDetail detail) implements Message {}

  /**
   * News for one webhook; a message of its own, so that it is tried again alone.
   *
   * @param reuser whose webhook
   * @param webhook which one
   * @param event id of the event, the same however often it is told
   * @param body what to send
   */
  record Delivery(String reuser, String webhook, String event, String body) implements Message {}

  /** Reads EventBridge's envelope, or what {@link FanOut} wrote. */
  static Message parse(String text) {
    var document = Json.parse(text);
    var type = document.path("detail-type").textValue();
    return type == null
        ? Json.read(document, Delivery.class)
        : new News(type, Json.read(document.path("detail"), EventDetail.class));
  }
}
