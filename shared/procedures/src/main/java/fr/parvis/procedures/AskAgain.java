package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service asks for what is missing or wrong, and says until when: its delays wait for the
 * answer that long. What did not come by then may be asked once more.
 */
public final class AskAgain {

  /** Fields that are asked again at once. */
  private static final int MAX_FIELDS = 50;

  private final Procedures procedures;
  private final Requests requests;
  private final Holidays holidays;
  private final InstantSource clock;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param holidays days that do not count
   * @param clock tells now
   */
  public AskAgain(
      Procedures procedures, Requests requests, Holidays holidays, InstantSource clock) {
    this.procedures = procedures;
    this.requests = requests;
    this.holidays = holidays;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param text why, in plain words
   * @param fields pointers of the form's fields that may be answered anew
   */
  public record Command(@Nullable String text, @Nullable List<String> fields) {}

  /**
   * Asks again.
   *
   * @param seen the version that the agent looked at
   * @throws Invalid with every broken rule
   * @throws Conflict when the request is not in the service's hands, or something is asked already
   */
  public Request run(Reference reference, long seen, String agent, Command command, ZoneId zone) {
    var request = requests.get(reference).seenAs(seen);
    if (!request.line().isUnanswered()) {
      request.requireStatus(Status.SUBMITTED, Status.IN_INSTRUCTION);
    }
    var document = procedures.of(request);
    var violations = new Violations();
    var text = Texts.required(command.text(), "#/text", violations);
    var fields = fields(command.fields(), document, violations);
    violations.throwIfAny();
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    request.requireBeforeSilence(today);
    var by = document.completion().lastDay(today, holidays.in(request.filing().jurisdiction()));
    var change = request.change(now);
    var asked =
        change
            .status(Status.INCOMPLETE)
            .asked(Optional.of(new Asked(change.at(), text, fields, by)))
            .terms(request.terms().orElseThrow().stopped(today))
            .due(Optional.of(Agenda.ofAsked(today, by)))
            .step(Step.Kind.ASKED_AGAIN, Who.SERVICE, Optional.of(agent), Optional.of(text));
    requests.replace(asked);
    return asked;
  }

  private static List<String> fields(
      @Nullable List<String> sent, ProcedureDocument document, Violations violations) {
    if (sent == null || sent.isEmpty() || sent.size() > MAX_FIELDS) {
      violations.check(false, "#/fields", "required", "names 1 to %d fields".formatted(MAX_FIELDS));
      return List.of();
    }
    var known = document.fields();
    for (int i = 0; i < sent.size(); i++) {
      violations.check(
          known.contains(sent.get(i)),
          JsonPointer.element("#/fields", i),
          "unknown",
          "is no field of the form");
    }
    return sent.stream().distinct().toList();
  }
}
