package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Reference;
import fr.parvis.domain.Violations;
import fr.parvis.people.Contact;
import fr.parvis.territory.Territory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service asks another service, or somebody outside, what they think of a request. */
public final class AskOpinion {

  /** Opinions of one request. */
  static final int MAX_OPINIONS = 5;

  private final Requests requests;
  private final InstantSource clock;

  /**
   * @param requests where requests are kept
   * @param clock tells now
   */
  public AskOpinion(Requests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param from id of a service, or a mail address
   * @param question in plain words
   */
  public record Command(@Nullable String from, @Nullable String question) {}

  /**
   * Asks for an opinion; the link goes out by mail.
   *
   * @throws Conflict when the request is not in the service's hands, or has opinions enough
   */
  public Request run(Reference reference, String agent, Command command, Territory territory) {
    var violations = new Violations();
    var from = Texts.required(command.from(), "#/from", violations);
    violations.check(
        from.isEmpty() || territory.service(from).isPresent() || Contact.isMail(from),
        "#/from",
        "unknown",
        "is a service of the territory or a mail address");
    var question = Texts.required(command.question(), "#/question", violations);
    violations.throwIfAny();
    return requests.change(reference, request -> asked(request, from, question, agent));
  }

  private Request asked(Request request, String from, String question, String agent) {
    request.requireStatus(Status.SUBMITTED, Status.INCOMPLETE, Status.IN_INSTRUCTION);
    var number = request.opinions().size() + 1;
    if (number > MAX_OPINIONS) {
      throw new Conflict("The request has %d opinions, which is the most".formatted(MAX_OPINIONS));
    }
    var change = request.change(clock.instant());
    var id = request.reference().value() + "-" + number;
    var opinions = new ArrayList<>(request.opinions());
    opinions.add(new Opinion(id, from, question, agent, change.at(), Optional.empty()));
    return change
        .opinions(opinions)
        .step(Step.Kind.OPINION_ASKED, Who.SERVICE, Optional.of(agent), Optional.of(from));
  }
}
