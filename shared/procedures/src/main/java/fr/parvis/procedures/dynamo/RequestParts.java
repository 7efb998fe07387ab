package fr.parvis.procedures.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.procedures.Asked;
import fr.parvis.procedures.Decision;
import fr.parvis.procedures.Due;
import fr.parvis.procedures.MailCheck;
import fr.parvis.procedures.Message;
import fr.parvis.procedures.Opinion;
import fr.parvis.procedures.Outcome;
import fr.parvis.procedures.Shown;
import fr.parvis.procedures.Step;
import fr.parvis.procedures.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the records inside a request are stored: as maps. */
final class RequestParts {

  static final MapAttribute<MailCheck> MAIL_CHECK =
      new MapAttribute<>(
          MailCheck.class,
          check ->
              new Attributes()
                  .instant("askedAt", check.askedAt())
                  .number("codes", check.codes())
                  .number("tries", check.tries())
                  .instant("confirmedAt", check.confirmedAt().orElse(null))
                  .map(),
          map ->
              new MailCheck(
                  at(map, "askedAt"),
                  count(map, "codes"),
                  count(map, "tries"),
                  text(map, "confirmedAt").map(Instant::parse)));

  static final MapAttribute<Due> DUE =
      new MapAttribute<>(
          Due.class,
          due ->
              new Attributes()
                  .text("on", due.on().toString())
                  .text("what", due.what().word())
                  .map(),
          map ->
              new Due(
                  LocalDate.parse(required(map, "on")), Due.What.ofWord(required(map, "what"))));

  static final MapAttribute<Asked> ASKED =
      new MapAttribute<>(
          Asked.class,
          asked ->
              new Attributes()
                  .instant("at", asked.at())
                  .text("text", asked.text())
                  .text("fields", String.join("\n", asked.fields()))
                  .text("by", asked.by().toString())
                  .map(),
          map ->
              new Asked(
                  at(map, "at"),
                  required(map, "text"),
                  required(map, "fields").lines().toList(),
                  LocalDate.parse(required(map, "by"))));

  static final MapAttribute<Decision> DECISION =
      new MapAttribute<>(
          Decision.class,
          decision ->
              new Attributes()
                  .text("outcome", decision.outcome().word())
                  .text("reasons", decision.reasons().orElse(null))
                  .text("agent", decision.agent().orElse(null))
                  .bool("bySilence", decision.bySilence())
                  .instant("at", decision.at())
                  .map(),
          map ->
              new Decision(
                  Outcome.ofWord(required(map, "outcome")),
                  text(map, "reasons"),
                  text(map, "agent"),
                  map.get("bySilence").bool(),
                  at(map, "at")));

  static final ListAttribute<Step> STEPS =
      new ListAttribute<>(new MapAttribute<>(Step.class, RequestParts::write, RequestParts::step));

  static final ListAttribute<Message> MESSAGES =
      new ListAttribute<>(
          new MapAttribute<>(Message.class, RequestParts::write, RequestParts::message));

  static final ListAttribute<Opinion> OPINIONS =
      new ListAttribute<>(
          new MapAttribute<>(Opinion.class, RequestParts::write, RequestParts::opinion));

  private RequestParts() {}

  private static Map<String, AttributeValue> write(Step step) {
    return new Attributes()
        .number("version", step.version())
        .instant("at", step.at())
        .text("kind", step.kind().word())
        .text("who", step.who().word())
        .text("agent", step.agent().orElse(null))
        .text("text", step.text().orElse(null))
        .map();
  }

  private static Step step(Map<String, AttributeValue> map) {
    return new Step(
        Long.parseLong(number(map, "version").orElseThrow()),
        at(map, "at"),
        Step.Kind.ofWord(required(map, "kind")),
        Who.ofWord(required(map, "who")),
        text(map, "agent"),
        text(map, "text"));
  }

  private static Map<String, AttributeValue> write(Message message) {
    return new Attributes()
        .instant("at", message.at())
        .text("from", message.from().word())
        .text("agent", message.agent().orElse(null))
        .bool("internal", message.internal())
        .text("text", message.text())
        .map();
  }

  private static Message message(Map<String, AttributeValue> map) {
    return new Message(
        at(map, "at"),
        Who.ofWord(required(map, "from")),
        text(map, "agent"),
        map.get("internal").bool(),
        required(map, "text"));
  }

  private static Map<String, AttributeValue> write(Opinion opinion) {
    return new Attributes()
        .text("id", opinion.id())
        .text("from", opinion.from())
        .text("question", opinion.question())
        .text("shownPages", lines(opinion.shown().pages()))
        .text("shownPieces", lines(opinion.shown().pieces()))
        .text("agent", opinion.agent())
        .instant("askedAt", opinion.askedAt())
        .text("answer", opinion.answer().map(Opinion.Answer::text).orElse(null))
        .instant("answeredAt", opinion.answer().map(Opinion.Answer::at).orElse(null))
        .map();
  }

  private static Opinion opinion(Map<String, AttributeValue> map) {
    return new Opinion(
        required(map, "id"),
        required(map, "from"),
        required(map, "question"),
        new Shown(ofLines(map, "shownPages"), ofLines(map, "shownPieces")),
        required(map, "agent"),
        at(map, "askedAt"),
        text(map, "answer").map(answer -> new Opinion.Answer(answer, at(map, "answeredAt"))));
  }

  private static @Nullable String lines(List<String> ids) {
    return ids.isEmpty() ? null : String.join("\n", ids);
  }

  private static List<String> ofLines(Map<String, AttributeValue> map, String name) {
    return text(map, name).map(lines -> lines.lines().toList()).orElse(List.of());
  }

  private static Instant at(Map<String, AttributeValue> map, String name) {
    return Instant.parse(required(map, name));
  }

  private static int count(Map<String, AttributeValue> map, String name) {
    return number(map, name).map(Integer::valueOf).orElseThrow();
  }
}
