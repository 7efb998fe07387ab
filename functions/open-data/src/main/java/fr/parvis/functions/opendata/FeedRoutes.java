package fr.parvis.functions.opendata;

import fr.parvis.domain.NotFound;
import fr.parvis.http.Operation;
import fr.parvis.http.PublicReply;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.messages.Messages;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.Release;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What came out and what was taken back, newest first, for whoever reads feeds. */
final class FeedRoutes {

  private static final String SUFFIX = ".atom";
  private static final int MOST = 50;

  private final Parts parts;

  FeedRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "GET /data/feed.atom", this::all,
        "GET /data/feeds/{feed}", this::ofDataset);
  }

  private Reply all(Request request) {
    var addresses = parts.addresses();
    return answer(request, addresses.feed(), addresses.portal(), "", Datasets.all());
  }

  private Reply ofDataset(Request request) {
    var name = request.path("feed");
    if (!name.endsWith(SUFFIX)) {
      throw new NotFound("There is no such feed");
    }
    var dataset = Datasets.get(name.substring(0, name.length() - SUFFIX.length()));
    var addresses = parts.addresses();
    var title = " · " + dataset.title().in(request.acceptsLanguage());
    var page = addresses.page(dataset.id());
    return answer(request, addresses.feed(dataset.id()), page, title, List.of(dataset));
  }

  private Reply answer(Request request, URI self, URI page, String title, List<Dataset> datasets) {
    var messages = Messages.of(request.acceptsLanguage());
    var territory = parts.territories().get();
    var author = territory.publisherName();
    var whole = messages.text("feed.title", Map.of("territory", territory.name())) + title;
    var entries =
        datasets.stream()
            .flatMap(dataset -> entries(dataset, messages))
            .sorted(Comparator.comparing(Atom.Entry::updated).reversed())
            .limit(MOST)
            .toList();
    var updated = entries.stream().findFirst().map(Atom.Entry::updated).orElse(Instant.EPOCH);
    var language = messages.language().tag();
    var feed = new Atom(self, page, whole, author, language, updated, entries);
    return PublicReply.of(request, "application/atom+xml; charset=utf-8", feed.write());
  }

  private Stream<Atom.Entry> entries(Dataset dataset, Messages messages) {
    return parts.releases().list(dataset.id(), MOST, Optional.empty()).items().stream()
        .filter(DatasetView::isTold)
        .map(release -> entry(dataset, release, messages));
  }

  /** A release is told again when it is taken back. */
  private Atom.Entry entry(Dataset dataset, Release release, Messages messages) {
    var number = Long.toString(release.id().number());
    var title = Map.of("dataset", dataset.title().in(messages.language()), "number", number);
    var at = release.since();
    var page = parts.addresses().page(dataset.id());
    if (release.state() == Release.State.WITHDRAWN) {
      var told = messages.text("feed.withdrawn", title);
      return new Atom.Entry(
          id(page, "withdrawal-" + number), page, told, release.reason().orElse(""), at);
    }
    var words =
        messages.text("feed.published.words", Map.of("rows", Long.toString(release.rows())));
    var told = messages.text("feed.published", title);
    return new Atom.Entry(id(page, "release-" + number), page, told, words, at);
  }

  private static URI id(URI page, String name) {
    return URI.create(page + "#" + name);
  }
}
