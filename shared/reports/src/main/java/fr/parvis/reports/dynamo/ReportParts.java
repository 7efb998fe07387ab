package fr.parvis.reports.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.follow.Idempotency;
import fr.parvis.reports.Answer;
import fr.parvis.reports.Status;
import fr.parvis.reports.Step;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the records inside a report are stored: as maps. */
final class ReportParts {

  static final MapAttribute<Idempotency> IDEMPOTENCY =
      new MapAttribute<>(
          Idempotency.class,
          idempotency ->
              new Attributes()
                  .text("keyHash", idempotency.keyHash())
                  .text("bodyHash", idempotency.bodyHash())
                  .map(),
          map -> new Idempotency(required(map, "keyHash"), required(map, "bodyHash")));

  static final MapAttribute<Answer> ANSWER =
      new MapAttribute<>(
          Answer.class,
          answer ->
              new Attributes().bool("repaired", answer.repaired()).instant("at", answer.at()).map(),
          map -> new Answer(map.get("repaired").bool(), at(map)));

  static final ListAttribute<Step> HISTORY =
      new ListAttribute<>(new MapAttribute<>(Step.class, ReportParts::write, ReportParts::step));

  private ReportParts() {}

  private static Map<String, AttributeValue> write(Step step) {
    return new Attributes()
        .number("version", step.version())
        .instant("at", step.at())
        .text("status", step.status().word())
        .text("service", step.service())
        .text("text", step.text().orElse(null))
        .map();
  }

  private static Step step(Map<String, AttributeValue> map) {
    return new Step(
        Long.parseLong(number(map, "version").orElseThrow()),
        at(map),
        Status.ofWord(required(map, "status")).orElseThrow(),
        required(map, "service"),
        text(map, "text"));
  }

  private static Instant at(Map<String, AttributeValue> map) {
    return Instant.parse(required(map, "at"));
  }
}
