package fr.parvis.opendata.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.EventAttribute;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.tables.Fault;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A release's item. The names are stored: changing one is a migration. */
final class ReleaseItem {

  static final String PREFIX = "RELEASE#";

  private static final ListAttribute<ReleaseFile> FILES =
      new ListAttribute<>(
          new MapAttribute<>(
              ReleaseFile.class,
              file ->
                  new Attributes()
                      .text("format", file.format())
                      .text("key", file.key())
                      .text("mediaType", file.mediaType())
                      .number("bytes", file.bytes())
                      .text("sha256", file.sha256())
                      .map(),
              map ->
                  new ReleaseFile(
                      required(map, "format"),
                      required(map, "key"),
                      required(map, "mediaType"),
                      amount(map, "bytes"),
                      required(map, "sha256"))));

  private static final ListAttribute<Fault> FAULTS =
      new ListAttribute<>(
          new MapAttribute<>(
              Fault.class,
              fault ->
                  new Attributes()
                      .number("line", fault.line())
                      .text("row", fault.row())
                      .text("column", fault.column())
                      .text("rule", fault.rule())
                      .text("asked", fault.asked())
                      .map(),
              map ->
                  new Fault(
                      amount(map, "line"),
                      required(map, "row"),
                      required(map, "column"),
                      required(map, "rule"),
                      required(map, "asked"))));

  private ReleaseItem() {}

  static String pk(String dataset) {
    return "DATASET#" + dataset;
  }

  static Map<String, AttributeValue> write(Release release) {
    var attributes =
        new HashMap<>(
            new Attributes()
                .text("dataset", release.id().dataset())
                .number("number", release.id().number())
                .text("jurisdiction", release.jurisdiction())
                .text("state", release.state().word())
                .instant("begunAt", release.begunAt())
                .instant("at", release.at().orElse(null))
                .number("rows", release.rows())
                .number("faultCount", release.faultCount())
                .text("reason", release.reason().orElse(null))
                .text("progress", release.progress().orElse(null))
                .number(OpenDataTable.VERSION, release.version())
                .map());
    OpenDataTable.list(attributes, "files", release.files(), FILES);
    OpenDataTable.list(attributes, "faults", release.faults(), FAULTS);
    release
        .event()
        .ifPresent(
            event -> attributes.put(EventAttribute.NAME, EventAttribute.FORM.transformFrom(event)));
    return OpenDataTable.item(
        pk(release.id().dataset()), PREFIX + release.id().padded(), attributes);
  }

  static Release read(Map<String, AttributeValue> item) {
    return new Release(
        new ReleaseId(required(item, "dataset"), amount(item, "number")),
        required(item, "jurisdiction"),
        Release.State.ofWord(required(item, "state")),
        Instant.parse(required(item, "begunAt")),
        text(item, "at").map(Instant::parse),
        amount(item, "rows"),
        OpenDataTable.list(item, "files", FILES),
        OpenDataTable.list(item, "faults", FAULTS),
        amount(item, "faultCount"),
        text(item, "reason"),
        text(item, "progress"),
        amount(item, OpenDataTable.VERSION),
        Optional.ofNullable(item.get(EventAttribute.NAME)).map(EventAttribute.FORM::transformTo));
  }

  static long amount(Map<String, AttributeValue> map, String name) {
    return Long.parseLong(number(map, name).orElseThrow());
  }
}
