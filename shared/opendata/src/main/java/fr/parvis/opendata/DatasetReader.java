package fr.parvis.opendata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Violations;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import fr.parvis.tables.TableSchema;
import fr.parvis.territory.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a declaration, and holds it to what the stores and the catalogue need. */
final class DatasetReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern THEME = Pattern.compile("[A-Z]{4}");

  private DatasetReader() {}

  private record Declared(
      String id,
      Words title,
      Words description,
      List<String> keywords,
      String theme,
      Optional<String> contact,
      List<DeclaredSource> sources,
      Frequency frequency,
      ObjectNode schema,
      Optional<Dataset.Geometry> geometry,
      Optional<String> temporal,
      List<String> indexes,
      Dataset.Origin origin) {}

  private record DeclaredSource(Words title, String licence, Optional<String> href) {}

  /**
   * The dataset of a declaration.
   *
   * @throws MalformedJson when the text is not JSON
   * @throws Invalid with every broken rule
   */
  static Dataset read(String document) {
    var declared = Json.read(document, Declared.class);
    var sources = declared.sources.stream().map(DatasetReader::source).toList();
    var dataset =
        new Dataset(
            declared.id,
            declared.title,
            declared.description,
            declared.keywords,
            declared.theme,
            declared.contact,
            sources,
            Licence.of(sources.stream().map(Dataset.Source::licence).toList()),
            declared.frequency,
            TableSchema.of(declared.schema),
            declared.geometry,
            declared.temporal,
            declared.indexes,
            declared.origin);
    check(dataset);
    return dataset;
  }

  private static Dataset.Source source(DeclaredSource source) {
    return new Dataset.Source(source.title, Licence.ofId(source.licence), source.href);
  }

  private static void check(Dataset dataset) {
    var violations = new Violations();
    violations.check(ID.matcher(dataset.id()).matches(), "#/id", "not-an-id", "is like arbres");
    violations.check(
        THEME.matcher(dataset.theme()).matches(), "#/theme", "not-a-theme", "is like GOVE");
    var hasKey =
        violations.check(
            !dataset.schema().primaryKey().isEmpty(),
            "#/schema/primaryKey",
            "required",
            "names the columns that tell rows apart");
    violations.check(
        dataset.indexes().size() <= Dataset.MAX_INDEXES,
        "#/indexes",
        "too-many",
        "are two at most");
    violations.check(
        !hasKey || dataset.temporal().map(dataset::isOrderedBy).orElse(true),
        "#/temporal",
        "not-indexed",
        "is the primary key's first column or an index");
    for (var column : columns(dataset)) {
      violations.check(
          dataset.schema().find(column).isPresent(),
          "#/schema/fields",
          "unknown-column",
          "has a column " + column);
    }
    violations.throwIfAny();
  }

  private static List<String> columns(Dataset dataset) {
    var columns = new ArrayList<>(dataset.indexes());
    dataset.geometry().ifPresent(place -> columns.addAll(List.of(place.lon(), place.lat())));
    return columns;
  }
}
