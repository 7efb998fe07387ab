package fr.parvis.functions.notifications;

import fr.parvis.domain.Language;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.follow.MailCodes;
import fr.parvis.messages.Dates;
import fr.parvis.messages.Messages;
import fr.parvis.procedures.Asked;
import fr.parvis.procedures.Decision;
import fr.parvis.procedures.MailCheck;
import fr.parvis.procedures.Message;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Status;
import fr.parvis.procedures.Step;
import fr.parvis.procedures.Terms;
import fr.parvis.procedures.Who;
import fr.parvis.territory.Territory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a step of a request gives to tell: which mail, and what stands in it. */
final class RequestNews {

  private final FollowSecrets secrets;
  private final MailCodes codes;

  RequestNews(FollowSecrets secrets, MailCodes codes) {
    this.secrets = secrets;
    this.codes = codes;
  }

  /** The mail of a step; what the person did themselves needs none, nor what is over by now. */
  Optional<String> template(Request request, Step step) {
    return switch (step.kind()) {
      case CODE_ASKED -> when(isLastCode(request, step), "request-code");
      case SUBMITTED -> Optional.of("request-received");
      case ASKED_AGAIN -> when(request.asked().isPresent(), "request-asked");
      case ASKED_REMINDED -> when(request.line().awaitsAnswer(), "request-asked-reminder");
      case UNANSWERED -> when(request.line().isUnanswered(), "request-unanswered");
      case MESSAGE -> when(step.who() == Who.SERVICE, "request-message");
      case DRAFT_REMINDED -> when(request.status() == Status.DRAFT, "request-reminder");
      case SILENCE_TOLD -> when(request.status().isOpen(), "request-silence");
      case DECIDED -> request.decision().map(d -> "request-" + d.outcome().word());
      case BEGUN,
          MAIL_CONFIRMED,
          FOUND_COMPLETE,
          COMPLETED,
          PAID,
          PAYMENT_WAIVED,
          REFUNDED,
          ASSIGNED,
          NOTE,
          OPINION_ASKED,
          OPINION_GIVEN,
          WITHDRAWN ->
          Optional.empty();
    };
  }

  /** Whoever has the link has the request: a code goes to who may be a stranger, without it. */
  Map<String, Object> values(
      Request request, Step step, ProcedureDocument document, Territory territory) {
    var words = new Words(request.filing().language(), territory);
    var values = words.frame(request, document);
    if (step.kind() != Step.Kind.CODE_ASKED) {
      values.put("link", secrets.link(request.reference()));
    }
    values.put("appeal", document.words("/appeal", words.language));
    request
        .mailCheck()
        .ifPresent(c -> values.put("code", codes.code(request.reference(), c.askedAt())));
    request.expiresOn().ifPresent(day -> values.put("expires", words.day(day)));
    request.terms().ifPresent(terms -> words.deadlines(terms, values));
    request.asked().ifPresent(asked -> values.put("answerBy", words.day(asked.by())));
    request.decision().ifPresent(decision -> decided(decision, values));
    text(request, step).ifPresent(text -> values.put("text", text));
    return values;
  }

  /** Only the last code holds; an older one would mislead. */
  private static boolean isLastCode(Request request, Step step) {
    return request
        .mailCheck()
        .filter(check -> !check.isConfirmed())
        .map(MailCheck::askedAt)
        .filter(step.at()::equals)
        .isPresent();
  }

  /** A message stands among the messages, not in the history. */
  private static Optional<String> text(Request request, Step step) {
    return switch (step.kind()) {
      case MESSAGE ->
          request.messages().stream()
              .filter(m -> m.at().equals(step.at()) && m.from() == step.who() && !m.internal())
              .map(Message::text)
              .findFirst();
      case ASKED_AGAIN, ASKED_REMINDED, UNANSWERED -> request.asked().map(Asked::text);
      default -> step.text();
    };
  }

  private static void decided(Decision decision, Map<String, Object> values) {
    values.put(decision.bySilence() ? "bySilence" : "byService", true);
    decision.reasons().ifPresent(reasons -> values.put("reasons", reasons));
  }

  private static Optional<String> when(boolean holds, String template) {
    return holds ? Optional.of(template) : Optional.empty();
  }

  /** Words and days in a language. */
  static final class Words {

    private final Language language;
    private final Territory territory;
    private final Dates dates;

    Words(Language language, Territory territory) {
      this.language = language;
      this.territory = territory;
      this.dates = new Dates(territory.zoneId());
    }

    /** What stands in every mail about a request. */
    Map<String, Object> frame(Request request, ProcedureDocument document) {
      var values = new HashMap<String, Object>();
      values.put("town", territory.name());
      values.put("phone", territory.contact().phone());
      values.put("hours", territory.contact().hours().in(language));
      values.put("counter", territory.contact().counter().in(language));
      values.put("reference", request.reference().toString());
      values.put("procedure", document.title(language));
      values.put("service", service(request));
      return values;
    }

    private void deadlines(Terms terms, Map<String, Object> values) {
      values.put("submitted", dates.day(terms.submittedAt(), language));
      values.put("by", day(terms.lastDay()));
      terms
          .silence()
          .ifPresent(rule ->
              values.put(
                  "silence",
                  Messages.of(language)
                      .text(
                          "letter.silence." + rule.means().word(),
                          Map.of("day", day(terms.silenceOn().orElseThrow())))));
    }

    private String day(LocalDate day) {
      return dates.longDay(day, language);
    }

    /** A service that left the settings still has its id. */
    private String service(Request request) {
      return territory
          .service(request.service())
          .map(service -> service.name().in(language))
          .orElse(request.service());
    }
  }
}
