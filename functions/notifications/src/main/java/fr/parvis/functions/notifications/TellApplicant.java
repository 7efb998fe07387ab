package fr.parvis.functions.notifications;

import fr.parvis.domain.Reference;
import fr.parvis.events.DomainEvent;
import fr.parvis.functions.notifications.Post.Letter;
import fr.parvis.people.Contact;
import fr.parvis.people.People;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.Step;
import fr.parvis.territory.Territory;
import java.util.Optional;

/**
 * Tells who files a request what happened to it: the step that the event's version made.
 *
 * <p>The ledger has a line for each kind of news: a message that comes after a decision is told
 * though the decision is newer.
 */
final class TellApplicant {

  private final Requests requests;
  private final Procedures procedures;
  private final People people;
  private final RequestNews news;
  private final TellExpert tellExpert;
  private final Post post;

  TellApplicant(
      Requests requests,
      Procedures procedures,
      People people,
      RequestNews news,
      TellExpert tellExpert,
      Post post) {
    this.requests = requests;
    this.procedures = procedures;
    this.people = people;
    this.news = news;
    this.tellExpert = tellExpert;
    this.post = post;
  }

  /** A request that was erased meanwhile has nobody to tell. */
  void run(DomainEvent event, Territory territory) {
    requests
        .find(new Reference(event.aggregate()))
        .ifPresent(request -> tell(request, step(request, event.version()), territory));
  }

  private static Step step(Request request, long version) {
    return request
        .step(version)
        .orElseThrow(() -> new IllegalStateException("No step of version " + version));
  }

  private void tell(Request request, Step step, Territory territory) {
    if (step.kind() == Step.Kind.OPINION_ASKED) {
      tellExpert.run(request, step, procedures.of(request), territory);
      return;
    }
    news.template(request, step)
        .ifPresent(template ->
            person(request)
                .ifPresent(person ->
                    address(person, request, step)
                        .ifPresent(to -> send(person, to, template, request, step, territory))));
  }

  private Optional<Person> person(Request request) {
    return request.personId().map(PersonId::new).flatMap(people::find);
  }

  /** A code goes where it is to be proved, all else only where it was. */
  private static Optional<Contact> address(Person person, Request request, Step step) {
    return step.kind() == Step.Kind.CODE_ASKED
        ? person.claimed(request.reference().value(), step.at())
        : person.contact();
  }

  private void send(
      Person person, Contact to, String template, Request request, Step step, Territory territory) {
    var letter =
        new Letter(
            request.reference().value() + "/" + step.kind().word(),
            step.version(),
            person.id().value(),
            to.mail(),
            template,
            request.filing().language());
    post.send(letter, news.values(request, step, procedures.of(request), territory), territory);
  }
}
