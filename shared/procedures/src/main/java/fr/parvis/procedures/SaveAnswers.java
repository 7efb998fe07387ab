package fr.parvis.procedures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person saves a page of a draft, or answers what was asked again. */
public final class SaveAnswers {

  /** Bytes of answers that fit in an item beside what else a request has. */
  static final int MAX_BYTES = 64_000;

  private static final int MAX_PAGE = 100;

  private final Procedures procedures;
  private final Requests requests;
  private final InstantSource clock;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param clock tells now
   */
  public SaveAnswers(Procedures procedures, Requests requests, InstantSource clock) {
    this.procedures = procedures;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * What is saved.
   *
   * @param answers all of them, not only those of the page
   * @param page id of the page where the person is
   */
  public record Command(@Nullable ObjectNode answers, @Nullable String page) {}

  /**
   * Saves what the person wrote, as they saw the request before.
   *
   * @param seen the version that was looked at
   * @throws Invalid with every answer that cannot be kept: a draft may lack answers, but not hold
   *     wrong ones
   * @throws Conflict when the request waits for no answers
   * @throws fr.parvis.domain.Stale when it was changed meanwhile, on another device for example
   */
  public Request run(Reference reference, String secret, long seen, Command command, ZoneId zone) {
    var request = requests.get(reference).opened(secret).seenAs(seen);
    request.requireStatus(Status.DRAFT, Status.INCOMPLETE);
    var answers = checkSize(command);
    var document = procedures.of(request);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var change = request.change(clock.instant());
    var page = Optional.ofNullable(command.page());
    var saved =
        request.status() == Status.DRAFT
            ? change
                .answers(checked(document, answers, today), page)
                .due(Optional.of(Agenda.ofDraft(today, document.draftDays())))
            : change.answers(AskedAnswers.merged(request, answers, document, zone), request.page());
    var next = saved.quietly();
    requests.replace(next);
    return next;
  }

  private static ObjectNode checked(
      ProcedureDocument document, ObjectNode answers, LocalDate today) {
    var checked = Forms.draft(document, answers, today);
    if (!checked.faults().isEmpty()) {
      throw new Invalid(checked.faults());
    }
    return checked.answers();
  }

  private static ObjectNode checkSize(Command command) {
    var violations = new Violations();
    var answers = command.answers();
    if (violations.required(answers, "#/answers") && answers != null) {
      violations.check(
          answers.toString().getBytes(UTF_8).length <= MAX_BYTES,
          "#/answers",
          "too-long",
          "has at most %d bytes".formatted(MAX_BYTES));
    }
    var page = command.page();
    violations.check(
        page == null || page.length() <= MAX_PAGE, "#/page", "too-long", "is the id of a page");
    violations.throwIfAny();
    return Objects.requireNonNull(answers);
  }
}
