package fr.parvis.local.iot.shadow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.local.iot.Distribution;
import fr.parvis.local.iot.Publication;
import fr.parvis.local.iot.Publications;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers what devices ask of their shadows, by messages, as IoT Core does. The answers go to those
 * who subscribe to them and to the rules.
 */
public final class Shadows implements Publications, AutoCloseable {
  private final ShadowStore store;
  private final Publications rules;
  private final InstantSource clock;

  /**
   * The shadows that are kept in a folder, or in memory if there is none.
   *
   * @param rules who is told of every message, of devices and of shadows
   */
  public Shadows(Optional<Path> data, Publications rules, InstantSource clock) {
    this.store = new ShadowStore(data);
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public void published(Publication publication, Distribution distribution) {
    rules.published(publication, distribution);
    ShadowTopic.find(publication.topic())
        .ifPresent(topic -> {
          for (var answer : answers(topic, publication.payload())) {
            tell(topic.shadow() + answer.topic(), answer.document(), distribution);
          }
        });
  }

  private void tell(String topic, ObjectNode document, Distribution distribution) {
    var payload = document.toString().getBytes(UTF_8);
    distribution.publish(topic, payload, 1);
    var publication =
        new Publication(topic, payload, Publication.AWS, Optional.empty(), 1, clock.instant());
    rules.published(publication, distribution);
  }

  /** One request at a time: a version is given once. */
  private synchronized List<ShadowAnswer> answers(ShadowTopic topic, byte[] payload) {
    var now = clock.instant().getEpochSecond();
    try {
      if (topic.named()) {
        throw new ShadowRefused(400, "Named shadows are not known on the laptop");
      }
      return switch (topic.operation()) {
        case "update" -> update(topic.thing(), ShadowRequest.update(payload), now);
        case "get" -> get(topic.thing(), ShadowRequest.of(payload), now);
        default -> delete(topic.thing(), ShadowRequest.of(payload), now);
      };
    } catch (ShadowRefused e) {
      var answer = answer(ShadowRequest.tokenOf(payload), now);
      answer.put("code", e.code()).put("message", e.getMessage());
      return List.of(new ShadowAnswer(topic.operation() + "/rejected", answer));
    }
  }

  private List<ShadowAnswer> update(String thing, ShadowRequest request, long now) {
    var known = store.get(thing);
    refuseStale(known, request);
    var next = known.update(request.state(), now);
    ShadowRequest.refuseTooLarge(next.state().toString().getBytes(UTF_8));
    store.put(thing, next);
    var answers = new ArrayList<ShadowAnswer>();
    var accepted = answer(request.clientToken(), now).put("version", next.version());
    accepted.set("state", request.state());
    accepted.set("metadata", Shadow.stamps(request.state(), now));
    answers.add(new ShadowAnswer("update/accepted", accepted));
    var delta = next.delta();
    if (!delta.isEmpty()) {
      var difference = answer(request.clientToken(), now).put("version", next.version());
      difference.set("state", delta);
      difference.set("metadata", next.deltaMetadata());
      answers.add(new ShadowAnswer("update/delta", difference));
    }
    var documents = answer(request.clientToken(), now);
    documents.set("previous", document(known));
    documents.set("current", document(next));
    answers.add(new ShadowAnswer("update/documents", documents));
    return answers;
  }

  private List<ShadowAnswer> get(String thing, ShadowRequest request, long now) {
    var shadow = existing(thing);
    var answer = answer(request.clientToken(), now).put("version", shadow.version());
    answer.setAll(document(shadow));
    var delta = shadow.delta();
    if (!delta.isEmpty()) {
      answer.withObject("state").set("delta", delta);
    }
    return List.of(new ShadowAnswer("get/accepted", answer));
  }

  private List<ShadowAnswer> delete(String thing, ShadowRequest request, long now) {
    var shadow = existing(thing);
    refuseStale(shadow, request);
    store.put(thing, shadow.delete());
    var answer = answer(request.clientToken(), now).put("version", shadow.version());
    return List.of(new ShadowAnswer("delete/accepted", answer));
  }

  private Shadow existing(String thing) {
    var shadow = store.get(thing);
    if (shadow.deleted()) {
      throw new ShadowRefused(404, "No shadow exists with name: '%s'".formatted(thing));
    }
    return shadow;
  }

  private static void refuseStale(Shadow shadow, ShadowRequest request) {
    if (request.version().isPresent() && request.version().getAsLong() != shadow.version()) {
      throw new ShadowRefused(409, "Version conflict");
    }
  }

  private static ObjectNode document(Shadow shadow) {
    var document = JsonNodeFactory.instance.objectNode();
    document.set("state", shadow.state().deepCopy());
    document.set("metadata", shadow.metadata());
    return document.put("version", shadow.version());
  }

  private static ObjectNode answer(Optional<String> clientToken, long now) {
    var answer = JsonNodeFactory.instance.objectNode().put("timestamp", now);
    clientToken.ifPresent(token -> answer.put("clientToken", token));
    return answer;
  }

  @Override
  public void close() {
    store.close();
  }
}
