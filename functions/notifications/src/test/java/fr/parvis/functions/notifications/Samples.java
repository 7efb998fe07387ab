package fr.parvis.functions.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Place;
import fr.parvis.domain.Reference;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.json.Json;
import fr.parvis.reports.Channel;
import fr.parvis.reports.Filing;
import fr.parvis.reports.Report;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The demo town, a lamp that is out, and recorded messages about it. */
final class Samples {

  static final Instant THURSDAY = Instant.parse("2026-11-19T09:12:00Z");
  static final String SITE = "https://valmerle.example";
  static final String FOLLOW_KEY = "a key for tests, thirty-two characters at least";
  static final FollowSecrets SECRETS = new FollowSecrets(FOLLOW_KEY, SITE, FollowSecrets.Of.REPORT);
  static final Reference REFERENCE = Reference.ofBits(11);
  static final Reference OTHER = Reference.ofBits(12);

  private Samples() {}

  static Territories territories() {
    var territories = new InMemoryTerritories();
    territories.put(Territory.parse(house("infra/demo/territory.json")));
    return territories;
  }

  static Report report(Optional<String> personId) {
    return report(REFERENCE, personId, THURSDAY);
  }

  static Report other(Optional<String> personId, Instant at) {
    return report(OTHER, personId, at);
  }

  private static Report report(Reference reference, Optional<String> personId, Instant at) {
    var place = new Place(0.69, 47.35, "37999", "12 rue des Tilleuls", null);
    var filing =
        new Filing(
            reference,
            "37999",
            "lampadaire-eteint",
            "eclairage",
            Channel.APP,
            "Le lampadaire ne s'allume plus.\nIl fait très noir.",
            place,
            personId,
            "hash",
            Optional.empty(),
            at);
    return Report.received(filing, at.plus(Duration.ofDays(7)));
  }

  /** A recorded event about a report. */
  static SQSEvent event(String name, Reference about) {
    try (var file = Samples.class.getResourceAsStream("/events/" + name + ".json")) {
      var text = new String(file.readAllBytes(), UTF_8).replace("REFERENCE", about.value());
      var event = new SQSEvent();
      event.setRecords(
          StreamSupport.stream(Json.parse(text).path("Records").spliterator(), false)
              .map(Samples::message)
              .toList());
      return event;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document of a procedure, the one that its door is tested with. */
  static String procedure() {
    return house("functions/procedures/src/test/resources/jardiniere.json");
  }

  /** Its first example. */
  static ObjectNode answers() {
    return (ObjectNode) Json.parse(procedure()).at("/examples/0");
  }

  private static String house(String file) {
    try {
      return Files.readString(Path.of(System.getProperty("parvis.root", "../.."), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SQSMessage message(JsonNode recorded) {
    var message = new SQSMessage();
    message.setMessageId(recorded.path("messageId").asText());
    message.setBody(recorded.path("body").asText());
    return message;
  }
}
