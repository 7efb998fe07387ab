package fr.parvis.forms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form makes of answers.
 *
 * @param answers what is kept: without what is hidden, empty or unknown; tidied; with what is
 *     computed
 * @param visible pointers of the fields that are asked
 * @param faults the broken rules, one for each place
 * @param stops the reasons not to go on
 */
public record Evaluation(
    ObjectNode answers, Set<String> visible, List<Fault> faults, List<Stop> stops) {

  /** What a draft may lack: it is not finished. */
  private static final Set<String> UNFINISHED = Set.of("required", "minItems");

  /** The faults of a draft: what is wrong, without what is missing. */
  public List<Fault> faultsOfDraft() {
    return faults.stream().filter(fault -> !UNFINISHED.contains(fault.rule())).toList();
  }

  /**
   * Faults as the edges tell them.
   *
   * @param parent where the answers stand in what was sent: {@code #/answers}
   */
  public static List<Violation> violations(List<Fault> faults, String parent) {
    return faults.stream().map(fault -> violation(fault, parent)).toList();
  }

  /** Why a request cannot be sent: its faults, then its stops. */
  public List<Violation> violations(String parent) {
    return Stream.concat(
            violations(faults, parent).stream(),
            stops.stream()
                .map(_ -> new Violation(parent, "stop", "has an answer that stops the request")))
        .toList();
  }

  private static Violation violation(Fault fault, String parent) {
    var pointer =
        Arrays.stream(fault.pointer().split("/", -1))
            .skip(1)
            .map(part -> part.replace("~1", "/").replace("~0", "~"))
            .reduce(parent, JsonPointer::member);
    return new Violation(pointer, fault.rule(), "breaks the rule \"" + fault.rule() + "\"");
  }
}
