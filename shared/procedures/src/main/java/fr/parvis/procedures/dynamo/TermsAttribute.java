package fr.parvis.procedures.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.procedures.Deadline;
import fr.parvis.procedures.Silence;
import fr.parvis.procedures.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the delays of a request are stored: as a map. */
final class TermsAttribute {

  static final MapAttribute<Terms> TERMS =
      new MapAttribute<>(Terms.class, TermsAttribute::write, TermsAttribute::read);

  private TermsAttribute() {}

  private static Map<String, AttributeValue> write(Terms terms) {
    var silence = terms.silence();
    return new Attributes()
        .instant("submittedAt", terms.submittedAt())
        .number("delayCount", terms.delay().count())
        .text("delayUnit", terms.delay().unit().word())
        .text("lastDay", terms.lastDay().toString())
        .text("silenceMeans", silence.map(rule -> rule.means().word()).orElse(null))
        .number("silenceCount", silence.map(rule -> rule.after().count()).orElse(null))
        .text("silenceUnit", silence.map(rule -> rule.after().unit().word()).orElse(null))
        .text("silenceOn", terms.silenceOn().map(LocalDate::toString).orElse(null))
        .text("stoppedOn", terms.stoppedOn().map(LocalDate::toString).orElse(null))
        .map();
  }

  private static Terms read(Map<String, AttributeValue> map) {
    return new Terms(
        Instant.parse(required(map, "submittedAt")),
        deadline(map, "delay"),
        LocalDate.parse(required(map, "lastDay")),
        text(map, "silenceMeans")
            .map(Silence.Means::ofWord)
            .map(means -> new Silence(means, deadline(map, "silence"))),
        text(map, "silenceOn").map(LocalDate::parse),
        text(map, "stoppedOn").map(LocalDate::parse));
  }

  private static Deadline deadline(Map<String, AttributeValue> map, String name) {
    return new Deadline(
        number(map, name + "Count").map(Integer::valueOf).orElseThrow(),
        Deadline.Unit.ofWord(required(map, name + "Unit")));
  }
}
