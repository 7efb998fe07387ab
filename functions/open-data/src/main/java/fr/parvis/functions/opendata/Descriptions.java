package fr.parvis.functions.opendata;

import fr.parvis.dcat.Catalogue;
import fr.parvis.dcat.Catalogue.Contact;
import fr.parvis.dcat.Catalogue.Publisher;
import fr.parvis.dcat.Catalogue.RowsService;
import fr.parvis.dcat.CatalogueDataset;
import fr.parvis.dcat.CatalogueDataset.Distribution;
import fr.parvis.dcat.CatalogueDataset.Period;
import fr.parvis.dcat.Term.Text;
import fr.parvis.domain.Language;
import fr.parvis.messages.Messages;
import fr.parvis.opendata.CatalogueEntry;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.territory.Commune;
import fr.parvis.territory.Territory;
import fr.parvis.territory.Words;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Datasets of the territory in the words of the catalogue for machines. */
final class Descriptions {

  /** What is data; a schema and a list of column titles are about it. */
  private static final Set<String> DATA = Set.of("csv", "geojson", "jsonl", "parquet");

  private static final String ESTABLISHMENTS =
      "https://annuaire-entreprises.data.gouv.fr/etablissement/";

  private static final List<Messages> MESSAGES =
      Arrays.stream(Language.values()).map(Messages::of).toList();

  private final Territory territory;
  private final Addresses addresses;

  Descriptions(Territory territory, Addresses addresses) {
    this.territory = territory;
    this.addresses = addresses;
  }

  Catalogue catalogue() {
    return new Catalogue(
        addresses.catalogue(),
        addresses.portal(),
        words("catalogue.title"),
        words("catalogue.description"),
        publisher(),
        new RowsService(addresses.datasets(), words("catalogue.rows"), addresses.portal()));
  }

  CatalogueDataset dataset(CatalogueEntry entry) {
    var dataset = entry.dataset();
    return new CatalogueDataset(
        dataset.id(),
        addresses.page(dataset.id()),
        texts(dataset.title()),
        texts(dataset.description()),
        dataset.keywords().stream().map(word -> new Text(word, Language.FR.tag())).toList(),
        dataset.theme(),
        dataset.frequency().code(),
        publisher(),
        new Contact(territory.publisherName(), entry.contact()),
        dataset.licence().href(),
        entry.spatial().stream().map(Commune::insee).toList(),
        entry.covers().map(days -> new Period(days.from(), days.to())),
        schema(entry),
        dataset.sources().stream().flatMap(source -> texts(source.title()).stream()).toList(),
        entry.latest().map(release -> release(entry, release)));
  }

  private Optional<URI> schema(CatalogueEntry entry) {
    return entry
        .latest()
        .flatMap(release -> release.file("schema.json"))
        .map(file -> addresses.latest(entry.dataset().id(), file));
  }

  private CatalogueDataset.Release release(CatalogueEntry entry, Release release) {
    var at = release.since();
    return new CatalogueDataset.Release(
        Long.toString(release.id().number()),
        entry.issuedAt().orElse(at),
        at,
        release.files().stream()
            .filter(file -> DATA.contains(file.format()))
            .map(file -> distribution(entry.dataset().id(), file))
            .toList());
  }

  private Distribution distribution(String dataset, ReleaseFile file) {
    return new Distribution(
        file.format(),
        file.mediaType(),
        addresses.latest(dataset, file),
        file.bytes(),
        file.sha256());
  }

  private Publisher publisher() {
    var siret = territory.publisher().map(fr.parvis.territory.Publisher::siret);
    return new Publisher(
        siret.map(number -> URI.create(ESTABLISHMENTS + number)).orElse(addresses.portal()),
        siret,
        List.of(new Text(territory.publisherName(), Language.FR.tag())));
  }

  private List<Text> words(String key) {
    var names = Map.of("territory", territory.name());
    return MESSAGES.stream()
        .map(messages -> new Text(messages.text(key, names), messages.language().tag()))
        .toList();
  }

  private static List<Text> texts(Words words) {
    return Arrays.stream(Language.values())
        .map(language -> new Text(words.in(language), language.tag()))
        .toList();
  }
}
