package fr.parvis.functions.notifications;

import fr.parvis.domain.Language;
import fr.parvis.functions.notifications.Post.Letter;
import fr.parvis.messages.Dates;
import fr.parvis.reports.Report;
import fr.parvis.reports.Reports;
import fr.parvis.reports.Reports.Open;
import fr.parvis.territory.Service;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells each service which of its reports are late, the oldest first; a service without any gets no
 * mail.
 */
final class TellLate {

  /** More would not be read. */
  private static final int MAX_LINES = 50;

  private final Reports reports;
  private final Post post;
  private final String site;

  TellLate(Reports reports, Post post, String site) {
    this.reports = reports;
    this.post = post;
    this.site = site;
  }

  /**
   * Tells every service, though one of the mails may fail.
   *
   * @param at the time the schedule meant; it stands for the version, so each day has its own mail
   */
  void run(Instant at, Territory territory) {
    var failures = new ArrayList<RuntimeException>();
    for (var service : territory.services()) {
      try {
        tell(service, at, territory);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      var failure =
          new IllegalStateException("%d service(s) were not told".formatted(failures.size()));
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  /** Services speak the territory's first language. */
  private void tell(Service service, Instant at, Territory territory) {
    var language = territory.languages().getFirst();
    var late = new Open(Set.of(service.id()), Optional.of(at), Optional.empty());
    var page = reports.listOpen(late, MAX_LINES, Optional.empty());
    if (page.items().isEmpty()) {
      return;
    }
    var values = values(service, territory, language);
    values.put("count", reports.countOpen(late).reports());
    values.put(
        "reports", page.items().stream().map(report -> line(report, territory, language)).toList());
    page.next().ifPresent(_ -> values.put("more", true));
    var letter =
        new Letter(
            "late",
            at.getEpochSecond(),
            "service-" + service.id(),
            service.mail(),
            "late",
            language);
    post.send(letter, values, territory);
  }

  private Map<String, Object> values(Service service, Territory territory, Language language) {
    var values = new HashMap<String, Object>();
    values.put("town", territory.name());
    values.put("service", service.name().in(language));
    values.put("link", site + "/staff/?queue=late&service=" + service.id());
    return values;
  }

  /** {@code K7Q4-M2ZX, Lampadaire éteint, 12 rue des Tilleuls : jeudi 12 novembre}. */
  private static String line(Report report, Territory territory, Language language) {
    var about =
        territory
            .category(report.category())
            .map(category -> category.name().in(language))
            .orElse(report.category());
    var place = Optional.ofNullable(report.place().label()).map(label -> ", " + label).orElse("");
    var due = new Dates(territory.zoneId()).day(report.dueAt(), language);
    return report.reference() + ", " + about + place + " (" + due + ")";
  }
}
