package fr.parvis.functions.datasets;

import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.CatalogueEntry;
import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.ChangeRows.Difference;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.Frequency;
import fr.parvis.opendata.Licence;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.RowQuery;
import fr.parvis.tables.Row;
import fr.parvis.territory.Publisher;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The datasets that are out, in the schema that French authorities share (SCDL "Catalogue"). Its
 * words are those of that schema.
 */
final class CatalogueRows {

  private static final Dataset CATALOGUE = Datasets.get("catalogue");

  /** The EU's themes as the schema's readers know them. */
  private static final Map<String, String> THEMES =
      Map.of(
          "GOVE", "Administration locale",
          "TECH", "Science et technologie",
          "ENVI", "Environnement");

  private final Catalogue catalogue;
  private final ChangeRows rows;
  private final String site;

  CatalogueRows(Catalogue catalogue, ChangeRows rows, String site) {
    this.catalogue = catalogue;
    this.rows = rows;
    this.site = site;
  }

  /** Brings the catalogue's rows to agree with what is out. */
  Difference agree(Territory territory) {
    var wanted =
        catalogue.list(territory).stream()
            .flatMap(entry -> entry.latest().stream().map(latest -> row(entry, latest, territory)))
            .toList();
    return rows.agree(CATALOGUE, RowQuery.all(CATALOGUE), wanted);
  }

  /** Whether the catalogue itself never had a release. */
  boolean isNeverOut(Territory territory) {
    return catalogue.get(CATALOGUE.id(), territory).newest().isEmpty();
  }

  private Row row(CatalogueEntry entry, Release latest, Territory territory) {
    var zone = territory.zoneId();
    var dataset = entry.dataset();
    var issued = day(entry.issuedAt().orElse(latest.begunAt()), zone);
    var updated = day(latest.since(), zone);
    var values = new HashMap<String, @Nullable Object>();
    entry.publisher().ifPresent(publisher -> values.putAll(producer(publisher)));
    values.put("ID", dataset.id());
    values.put("TITRE", dataset.title().fr());
    values.put("DESCRIPTION", dataset.description().fr());
    values.put("THEME", THEMES.getOrDefault(dataset.theme(), dataset.theme()));
    values.put("COUV_SPAT_MAILLE", entry.spatial().size() > 1 ? "Intercommunale" : "Communale");
    values.put("COUV_SPAT_NOM", territory.name());
    values.put("COUV_TEMP_DEBUT", entry.covers().map(CatalogueEntry.Covers::from).orElse(issued));
    values.put("COUV_TEMP_FIN", entry.covers().map(CatalogueEntry.Covers::to).orElse(updated));
    values.put("DATE_PUBL", issued);
    values.put("FREQ_MAJ", word(dataset.frequency()));
    values.put("DATE_MAJ", updated);
    values.put("MOTS_CLES", String.join(";", dataset.keywords()));
    values.put("LICENCE", word(dataset.licence()));
    values.put("NOMBRE_RESSOURCES", (long) latest.files().size());
    values.put(
        "FORMAT_RESSOURCES",
        latest.files().stream().map(ReleaseFile::format).collect(Collectors.joining(";")));
    values.put("URL", site + "/data/" + dataset.id());
    return Row.of(CATALOGUE.schema(), values);
  }

  private static Map<String, String> producer(Publisher publisher) {
    return Map.of(
        "COLL_NOM", publisher.name(),
        "COLL_SIRET", publisher.siret(),
        "PRODUCTEUR_NOM", publisher.name(),
        "PRODUCTEUR_SIRET", publisher.siret());
  }

  private static String word(Frequency frequency) {
    return switch (frequency) {
      case DAILY -> "Quotidienne ou plusieurs fois par jour";
      case WEEKLY -> "Hebdomadaire ou plusieurs fois par semaine";
      case MONTHLY -> "Mensuelle ou plusieurs fois par mois";
      case QUARTERLY -> "Trimestrielle";
      case ANNUAL -> "Annuelle";
    };
  }

  private static String word(Licence licence) {
    return switch (licence) {
      case LOV2 -> "Licence Ouverte-LO";
      case ODBL_1_0 -> "Open Database License-ODBL";
      case CC_BY_4_0, CC_BY_SA_4_0, CC0_1_0 -> "Creative Commons-CC";
    };
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
