package fr.parvis.dcat;

import fr.parvis.dcat.Catalogue.Contact;
import fr.parvis.dcat.Catalogue.Publisher;
import fr.parvis.dcat.Catalogue.RowsService;
import fr.parvis.dcat.CatalogueDataset.Distribution;
import fr.parvis.dcat.CatalogueDataset.Period;
import fr.parvis.dcat.CatalogueDataset.Release;
import fr.parvis.dcat.Term.Text;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A catalogue with all that a catalogue can have, and texts that no syntax likes. */
final class Samples {

  static final String NASTY = "« L'eau » \"vive\" & <b>\\n</b>\n\tà 5 € 😀";

  static final Publisher TOWN =
      new Publisher(
          URI.create("https://valmerle.example/"),
          Optional.of("21350001200015"),
          words("Valmerle", "Valmerle"));

  static final Catalogue CATALOGUE =
      new Catalogue(
          URI.create("https://valmerle.example/data/catalog"),
          URI.create("https://valmerle.example/data"),
          words("Données ouvertes de Valmerle", "Open data of Valmerle"),
          words("Ce que la ville publie.", "What the town publishes."),
          TOWN,
          new RowsService(
              URI.create("https://valmerle.example/api/public/datasets"),
              words("Lignes des jeux de données", "Rows of datasets"),
              URI.create("https://valmerle.example/data/api")));

  private Samples() {}

  static List<Text> words(String french, String english) {
    return List.of(new Text(french, "fr"), new Text(english, "en"));
  }

  static Paging onePage(int total) {
    var self = URI.create("https://valmerle.example/data/catalog?page=1");
    return new Paging(self, self, Optional.empty(), Optional.empty(), self, total);
  }

  /** With everything. */
  static CatalogueDataset full(String id) {
    return dataset(
        id,
        Optional.of(new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-11-25"))),
        Optional.of(
            new Release(
                "7",
                Instant.parse("2026-02-01T03:30:00Z"),
                Instant.parse("2026-11-26T03:30:00Z"),
                List.of(
                    file(id, "csv", "text/csv; charset=utf-8"),
                    file(id, "geojson", "application/geo+json"),
                    file(id, "jsonl", "application/jsonl"),
                    file(id, "parquet", "application/vnd.apache.parquet")))));
  }

  /** Declared, and never published yet. */
  static CatalogueDataset bare(String id) {
    return dataset(id, Optional.empty(), Optional.empty());
  }

  private static CatalogueDataset dataset(
      String id, Optional<Period> period, Optional<Release> latest) {
    return new CatalogueDataset(
        id,
        URI.create("https://valmerle.example/data/" + id),
        words(NASTY, "Water"),
        words("Ce que l'eau dit.\n\n" + NASTY, "What water says."),
        List.of(new Text("eau potable", "fr"), new Text("réseaux", "fr")),
        "ENVI",
        "DAILY",
        TOWN,
        new Contact("Service de l'eau", Optional.of("eau@valmerle.example")),
        URI.create("https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
        List.of("35001", "2A004"),
        period,
        Optional.of(URI.create("https://valmerle.example/data/files/eau/latest/eau.schema.json")),
        words("Relevés de la ville", "Readings of the town"),
        latest);
  }

  private static Distribution file(String id, String format, String mediaType) {
    return new Distribution(
        format,
        mediaType,
        URI.create(
            "https://valmerle.example/data/files/%1$s/latest/%1$s.%2$s".formatted(id, format)),
        1234,
        "0123456789abcdef".repeat(4));
  }
}
