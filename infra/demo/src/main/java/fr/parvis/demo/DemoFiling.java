package fr.parvis.demo;

import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.people.People;
import fr.parvis.reports.AnswerReport;
import fr.parvis.reports.DecideReport;
import fr.parvis.reports.Decision;
import fr.parvis.reports.FileReport;
import fr.parvis.reports.Filers;
import fr.parvis.reports.Origin;
import fr.parvis.reports.Report;
import fr.parvis.reports.Reports;
import fr.parvis.territory.Territory;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files one report of the demo, and lets it become what the document says. */
final class DemoFiling {
  private final Reports reports;
  private final People people;
  private final Attempts attempts;
  private final FollowSecrets secrets;
  private final Territory territory;

  DemoFiling(
      Reports reports, People people, Attempts attempts, String followKey, Territory territory) {
    this.reports = reports;
    this.people = people;
    this.attempts = attempts;
    this.secrets = new FollowSecrets(followKey, "", FollowSecrets.Of.REPORT);
    this.territory = territory;
  }

  void put(DemoReports.Entry entry, String key, Calendar calendar) {
    var clock = InstantSource.fixed(calendar.at(entry.daysAgo(), entry.at()));
    var report =
        new FileReport(reports, new Filers(people, clock), attempts, secrets, clock)
            .run(
                command(entry),
                new Origin(entry.channel(), Optional.of(key), Optional.empty()),
                territory);
    for (var said : missing(entry, report)) {
      report = decide(report, entry, said, calendar);
    }
    if (entry.answer().isPresent() && report.answer().isEmpty()) {
      answer(report, entry, entry.answer().get(), calendar);
    }
  }

  /** Each decision makes a version: those that the report has were put before. */
  private static List<DemoReports.Said> missing(DemoReports.Entry entry, Report report) {
    var decisions = entry.decisions().orElse(List.of());
    return decisions.subList(
        (int) Math.min(report.version() - 1, decisions.size()), decisions.size());
  }

  private Report decide(
      Report report, DemoReports.Entry entry, DemoReports.Said said, Calendar calendar) {
    var at = calendar.at(entry.daysAgo() - said.daysLater(), said.at(), report.updatedAt());
    var expectedBy = said.expectedInDays().map(days -> calendar.day(at).plusDays(days));
    return new DecideReport(reports, InstantSource.fixed(at))
        .run(
            report.reference(),
            report.version(),
            new Decision(said.status(), said.text(), expectedBy),
            territory.zoneId());
  }

  private void answer(
      Report report, DemoReports.Entry entry, DemoReports.Answered answered, Calendar calendar) {
    var at = calendar.at(entry.daysAgo() - answered.daysLater(), answered.at(), report.updatedAt());
    new AnswerReport(reports, InstantSource.fixed(at))
        .run(
            report.reference(),
            secrets.secret(report.reference()),
            new AnswerReport.Command(answered.repaired(), answered.text().orElse(null)));
  }

  private static FileReport.Command command(DemoReports.Entry entry) {
    var place = entry.place();
    return new FileReport.Command(
        entry.category(),
        entry.description(),
        new FileReport.Command.Where(place.lon(), place.lat(), place.label(), place.insee()),
        entry.mail().map(FileReport.Command.Contact::new).orElse(null),
        entry.language().map(language -> language.name().toLowerCase(Locale.ROOT)).orElse(null));
  }
}
