package fr.parvis.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violations;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was asked again may be answered anew; what was not stays as it was received. */
final class AskedAnswers {

  private AskedAnswers() {}

  /**
   * The received answers with those that were asked again.
   *
   * @throws Invalid when another was changed, or one is wrong
   */
  static ObjectNode merged(
      Request request, ObjectNode sent, ProcedureDocument document, ZoneId zone) {
    var day = request.terms().orElseThrow().submittedOn(zone);
    var asked = asked(request);
    var merged = request.answers().deepCopy();
    for (var member : asked) {
      JsonNode value = sent.get(member);
      if (value == null) {
        merged.remove(member);
      } else {
        merged.set(member, value);
      }
    }
    var kept = Forms.draft(document, merged, day);
    var all = Forms.draft(document, sent, day);
    requireUnchanged(kept.answers(), all.answers(), asked);
    if (!kept.faults().isEmpty()) {
      throw new Invalid(kept.faults());
    }
    return kept.answers();
  }

  private static void requireUnchanged(ObjectNode kept, ObjectNode sent, Set<String> asked) {
    var violations = new Violations();
    var members = new TreeSet<String>();
    kept.fieldNames().forEachRemaining(members::add);
    sent.fieldNames().forEachRemaining(members::add);
    for (var member : members) {
      violations.check(
          asked.contains(member) || Objects.equals(kept.get(member), sent.get(member)),
          JsonPointer.member("#/answers", member),
          "not-asked",
          "was not asked again");
    }
    violations.throwIfAny();
  }

  /** The members of the answers that hold the asked fields. */
  private static Set<String> asked(Request request) {
    return request.asked().stream()
        .flatMap(asked -> asked.fields().stream())
        .map(pointer -> pointer.split("/", -1)[1])
        .map(member -> member.replace("~1", "/").replace("~0", "~"))
        .collect(Collectors.toSet());
  }
}
