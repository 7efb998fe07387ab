package fr.parvis.functions.notifications;

import fr.parvis.domain.Language;
import fr.parvis.events.DatasetHeld;
import fr.parvis.events.DatasetLate;
import fr.parvis.functions.notifications.Post.Letter;
import fr.parvis.messages.Dates;
import fr.parvis.messages.Messages;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.DatasetStates;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.opendata.Releases;
import fr.parvis.tables.Fault;
import fr.parvis.territory.Publisher;
import fr.parvis.territory.Territory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells who produces a dataset that a release was held back, or did not come in time. */
final class TellProducer {

  /** More would not be read. */
  private static final int MAX_LINES = 20;

  private final Releases releases;
  private final DatasetStates states;
  private final Post post;
  private final String site;

  TellProducer(Releases releases, DatasetStates states, Post post, String site) {
    this.releases = releases;
    this.states = states;
    this.post = post;
    this.site = site;
  }

  void run(DatasetHeld event, Territory territory) {
    var release = releases.get(ReleaseId.parse(event.aggregate()));
    var dataset = Datasets.get(release.id().dataset());
    var language = language(territory);
    var messages = Messages.of(language);
    var values = values(dataset, territory);
    values.put(
        "faults",
        release.faults().stream().limit(MAX_LINES).map(fault -> line(fault, messages)).toList());
    values.put("count", release.faultCount());
    Optional.of(release.faultCount())
        .filter(count -> count > Math.min(MAX_LINES, Release.MOST_FAULTS))
        .ifPresent(_ -> values.put("more", true));
    send("dataset-held", event.aggregate(), event.version(), dataset, values, territory);
  }

  void run(DatasetLate event, Territory territory) {
    var dataset = Datasets.get(event.aggregate());
    var promised = states.find(dataset.id()).flatMap(state -> state.lateTold());
    if (promised.isEmpty()) {
      return;
    }
    var values = values(dataset, territory);
    values.put("by", new Dates(territory.zoneId()).day(promised.get(), language(territory)));
    send("dataset-late", event.aggregate(), event.version(), dataset, values, territory);
  }

  private void send(
      String template,
      String about,
      long version,
      Dataset dataset,
      Map<String, Object> values,
      Territory territory) {
    var address = dataset.contact().or(() -> territory.publisher().map(Publisher::mail));
    address.ifPresent(mail ->
        post.send(
            new Letter(
                "dataset-" + about, version, "producer", mail, template, language(territory)),
            values,
            territory));
  }

  /** {@code Ligne 12, colonne nombre : au moins 5}. */
  private static String line(Fault fault, Messages messages) {
    return messages.text(
        "dataset.fault",
        Map.of(
            "line", Long.toString(fault.line()),
            "column", fault.column(),
            "rule", fault.words(messages)));
  }

  private Map<String, Object> values(Dataset dataset, Territory territory) {
    var values = new HashMap<String, Object>();
    values.put("town", territory.name());
    values.put("dataset", dataset.title().in(language(territory)));
    values.put("link", site + "/staff/donnees/" + dataset.id());
    return values;
  }

  /** The town hall speaks the territory's first language. */
  private static Language language(Territory territory) {
    return territory.languages().getFirst();
  }
}
