package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import fr.parvis.follow.FollowSecrets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whoever was asked gives their opinion, by the link they received. */
public final class AnswerOpinion {

  private static final Pattern ID = Pattern.compile("([0-9A-Z]{8})-[1-9]");

  private final Requests requests;
  private final FollowSecrets secrets;
  private final InstantSource clock;

  /**
   * @param requests where requests are kept
   * @param secrets derives the secrets of opinions
   * @param clock tells now
   */
  public AnswerOpinion(Requests requests, FollowSecrets secrets, InstantSource clock) {
    this.requests = requests;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What is said. */
  public record Command(@Nullable String text) {}

  /**
   * A request about which somebody was asked, and what.
   *
   * @param request the request
   * @param opinion the one that was asked
   */
  public record Open(Request request, Opinion opinion) {}

  /**
   * What the link shows.
   *
   * @throws fr.parvis.domain.Denied with a wrong secret
   * @throws NotFound when there is no such opinion
   */
  public Open open(String id, String secret) {
    FollowSecrets.check(secret, FollowSecrets.hash(secrets.secret(id)));
    var request = requests.get(reference(id));
    return new Open(request, opinion(request, id));
  }

  /**
   * Gives the opinion; the same words again change nothing.
   *
   * @throws Conflict when another was given, or the request ended
   */
  public Open run(String id, String secret, Command command) {
    open(id, secret);
    var violations = new Violations();
    var text = Texts.required(command.text(), "#/text", violations);
    violations.throwIfAny();
    var answered = requests.change(reference(id), request -> answered(request, id, text));
    return new Open(answered, opinion(answered, id));
  }

  private Request answered(Request request, String id, String text) {
    var opinion = opinion(request, id);
    if (opinion.answer().filter(given -> given.text().equals(text)).isPresent()) {
      return request;
    }
    if (opinion.answer().isPresent()) {
      throw new Conflict("The opinion was given");
    }
    request.requireStatus(Status.SUBMITTED, Status.INCOMPLETE, Status.IN_INSTRUCTION);
    var change = request.change(clock.instant());
    return change
        .opinions(
            request.opinions().stream()
                .map(one -> one.id().equals(id) ? one.answered(text, change.at()) : one)
                .toList())
        .step(Step.Kind.OPINION_GIVEN, Who.SERVICE, Optional.empty(), Optional.of(opinion.from()));
  }

  private static Opinion opinion(Request request, String id) {
    return request.opinions().stream()
        .filter(opinion -> opinion.id().equals(id))
        .findFirst()
        .orElseThrow(AnswerOpinion::unknown);
  }

  private static Reference reference(String id) {
    var matcher = ID.matcher(id);
    if (!matcher.matches()) {
      throw unknown();
    }
    return Reference.parse(matcher.group(1), "#/opinion");
  }

  private static NotFound unknown() {
    return new NotFound("There is no such opinion");
  }
}
