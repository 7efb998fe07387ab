package fr.parvis.functions.notifications;

import fr.parvis.domain.Language;
import fr.parvis.domain.Reference;
import fr.parvis.events.DomainEvent;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.functions.notifications.Post.Letter;
import fr.parvis.messages.Dates;
import fr.parvis.people.People;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import fr.parvis.reports.Report;
import fr.parvis.reports.Reports;
import fr.parvis.reports.Step;
import fr.parvis.territory.Territory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells who filed a report what happened to it: the step that the event's version made. */
final class TellResident {

  private final Reports reports;
  private final People people;
  private final FollowSecrets secrets;
  private final Post post;

  TellResident(Reports reports, People people, FollowSecrets secrets, Post post) {
    this.reports = reports;
    this.people = people;
    this.secrets = secrets;
    this.post = post;
  }

  /** Nothing is sent to who gave no address, or was forgotten meanwhile. */
  void run(DomainEvent event, Territory territory) {
    var report = reports.get(new Reference(event.aggregate()));
    var step =
        report
            .step(event.version())
            .orElseThrow(() -> new IllegalStateException("No step of version " + event.version()));
    report
        .filing()
        .personId()
        .map(PersonId::new)
        .flatMap(people::find)
        .ifPresent(person -> tell(person, report, step, territory));
  }

  private void tell(Person person, Report report, Step step, Territory territory) {
    template(step)
        .ifPresent(template ->
            person
                .contact()
                .ifPresent(contact -> {
                  var letter =
                      new Letter(
                          report.reference().value(),
                          step.version(),
                          person.id().value(),
                          contact.mail(),
                          template,
                          person.language());
                  post.send(letter, values(report, step, territory, person.language()), territory);
                }));
  }

  /** The mail of a step; what the resident did themselves needs none. */
  private static Optional<String> template(Step step) {
    return switch (step.status()) {
      case RECEIVED, PLANNED, DONE, DECLINED -> Optional.of(step.status().word());
      case REOPENED -> Optional.empty();
    };
  }

  private Map<String, Object> values(
      Report report, Step step, Territory territory, Language language) {
    var dates = new Dates(territory.zoneId());
    var values = new HashMap<String, Object>();
    values.put("town", territory.name());
    values.put("phone", territory.contact().phone());
    values.put("hours", territory.contact().hours().in(language));
    values.put("counter", territory.contact().counter().in(language));
    values.put("reference", report.reference().toString());
    values.put("service", name(report, territory, language));
    values.put("description", report.filing().description());
    values.put("by", dates.day(report.dueAt(), language));
    values.put("link", secrets.link(report.reference()));
    territory
        .category(report.category())
        .ifPresent(category -> values.put("category", category.name().in(language)));
    step.text().ifPresent(text -> values.put("text", text));
    Optional.ofNullable(report.place().label()).ifPresent(label -> values.put("place", label));
    report
        .expectedBy()
        .filter(_ -> step.version() == report.version())
        .ifPresent(day -> values.put("expected", dates.day(day, language)));
    return values;
  }

  /** A service that left the settings still has its id. */
  private static String name(Report report, Territory territory, Language language) {
    return territory
        .service(report.service())
        .map(service -> service.name().in(language))
        .orElse(report.service());
  }
}
