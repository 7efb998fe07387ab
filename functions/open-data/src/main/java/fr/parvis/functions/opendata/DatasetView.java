package fr.parvis.functions.opendata;

import fr.parvis.domain.Language;
import fr.parvis.messages.Messages;
import fr.parvis.opendata.CatalogueEntry;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Licence;
import fr.parvis.opendata.Quality.Reason;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.territory.Publisher;
import fr.parvis.territory.Words;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dataset as everybody may see it. */
final class DatasetView {

  private static final Messages FRENCH = Messages.of(Language.FR);
  private static final Messages ENGLISH = Messages.of(Language.EN);

  private final Addresses addresses;
  private final CatalogueEntry entry;

  DatasetView(Addresses addresses, CatalogueEntry entry) {
    this.addresses = addresses;
    this.entry = entry;
  }

  private record LicenceView(String id, String title, URI href) {

    static LicenceView of(Licence licence) {
      return new LicenceView(licence.id(), licence.title(), licence.href());
    }
  }

  private record SourceView(Words title, LicenceView licence, Optional<String> href) {}

  private record ReasonView(String reason, boolean holds, Words words) {}

  private record FileView(
      String format,
      String name,
      String mediaType,
      long bytes,
      String sha256,
      URI href,
      URI latestHref) {}

  /** What a list shows. */
  static Map<String, Object> summary(CatalogueEntry entry) {
    var dataset = entry.dataset();
    var view = new LinkedHashMap<String, Object>();
    view.put("id", dataset.id());
    view.put("title", dataset.title());
    view.put("description", dataset.description());
    view.put("keywords", dataset.keywords());
    view.put("theme", dataset.theme());
    view.put("licence", LicenceView.of(dataset.licence()));
    view.put("producer", entry.publisher().map(Publisher::name));
    view.put("frequency", dataset.frequency());
    view.put("late", entry.freshness().late());
    view.put("updatedAt", entry.freshness().releasedAt());
    view.put("rows", entry.latest().map(Release::rows));
    view.put("formats", formats(entry));
    view.put("score", entry.quality().score());
    return view;
  }

  /** What its page shows, with its releases from the newest. */
  Map<String, Object> whole(List<Release> releases) {
    var dataset = entry.dataset();
    var view = new LinkedHashMap<>(summary(entry));
    view.put("siret", entry.publisher().map(Publisher::siret));
    view.put("contact", entry.contact());
    view.put("sources", dataset.sources().stream().map(DatasetView::source).toList());
    view.put("spatial", entry.spatial());
    view.put("temporal", entry.covers());
    view.put("temporalColumn", dataset.temporal());
    view.put("promisedAt", entry.freshness().promisedAt());
    view.put("schema", dataset.schema().document());
    view.put("geometry", dataset.geometry());
    view.put("key", dataset.firstKey());
    view.put("indexes", dataset.indexes());
    view.put("quality", Arrays.stream(Reason.values()).map(this::reason).toList());
    view.put("releases", releases.stream().filter(DatasetView::isTold).map(this::release).toList());
    view.put("files", entry.latest().map(this::files).orElse(List.of()));
    view.put("page", addresses.page(dataset.id()));
    view.put("feed", addresses.feed(dataset.id()));
    view.put("example", example(dataset));
    return view;
  }

  private ReasonView reason(Reason reason) {
    var key = "quality." + reason.word();
    return new ReasonView(
        reason.word(),
        entry.quality().holds(reason),
        new Words(FRENCH.text(key), ENGLISH.text(key)));
  }

  private Map<String, Object> release(Release release) {
    var view = new LinkedHashMap<String, Object>();
    view.put("number", release.id().number());
    view.put("at", release.at());
    view.put("rows", release.rows());
    view.put("state", release.state());
    view.put("reason", release.reason());
    return view;
  }

  private List<FileView> files(Release release) {
    return release.files().stream().map(file -> file(release, file)).toList();
  }

  private FileView file(Release release, ReleaseFile file) {
    var dataset = release.id().dataset();
    return new FileView(
        file.format(),
        file.name(),
        file.mediaType(),
        file.bytes(),
        file.sha256(),
        addresses.file(dataset, release.id().number(), file),
        addresses.latest(dataset, file));
  }

  /** An address that answers when it is pasted. */
  private URI example(Dataset dataset) {
    var sort = dataset.indexes().isEmpty() ? "" : "&sort=-" + dataset.indexes().getFirst();
    return URI.create(addresses.rows(dataset.id()) + "?limit=10" + sort);
  }

  /** Whether it was ever out: what is made or held, and then taken back, is the producer's own. */
  static boolean isTold(Release release) {
    return switch (release.state()) {
      case PUBLISHED -> true;
      case WITHDRAWN -> !release.files().isEmpty();
      case BUILDING, HELD -> false;
    };
  }

  private static SourceView source(Dataset.Source source) {
    return new SourceView(source.title(), LicenceView.of(source.licence()), source.href());
  }

  private static List<String> formats(CatalogueEntry entry) {
    return entry.latest().map(Release::files).orElse(List.of()).stream()
        .map(ReleaseFile::format)
        .toList();
  }
}
