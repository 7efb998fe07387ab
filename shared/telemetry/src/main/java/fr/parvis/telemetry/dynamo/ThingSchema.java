package fr.parvis.telemetry.dynamo;

import fr.parvis.dynamo.ItemSchema;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Location;
import fr.parvis.telemetry.Thing;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** Keys and stored names of a thing's item. Renaming one is a migration (docs/style.md, Data). */
final class ThingSchema {

  static final String BY_COMMUNE = "byCommune";

  static final TableSchema<Thing> SCHEMA =
      ItemSchema.of(Thing.class, Draft.class, Draft::new, Draft::thing)
          .key(thing -> key(thing.id()))
          .index(
              BY_COMMUNE,
              thing -> Optional.of(thing.jurisdiction()),
              thing -> Optional.of(thing.id()))
          .attribute(String.class, "id", Thing::id, (d, v) -> d.id = v)
          .attribute(
              String.class, "jurisdiction", Thing::jurisdiction, (d, v) -> d.jurisdiction = v)
          .attribute(String.class, "name", Thing::name, (d, v) -> d.name = v)
          .attribute(String.class, "description", Thing::description, (d, v) -> d.description = v)
          .attribute(ThingParts.LOCATION, "location", Thing::location, (d, v) -> d.location = v)
          .attribute(
              ThingParts.DATASTREAMS,
              "datastreams",
              Thing::datastreams,
              (d, v) -> d.datastreams = v)
          .attribute(Long.class, ItemSchema.VERSION, Thing::version, (d, v) -> d.version = v)
          .build();

  private ThingSchema() {}

  static String key(String id) {
    return "THING#" + id;
  }

  /** Filled while an item is read. */
  @SuppressWarnings("NullAway.Init")
  static final class Draft {
    private String id;
    private String jurisdiction;
    private String name;
    private String description;
    private Location location;
    private List<Datastream> datastreams;
    private long version;

    private Thing thing() {
      return new Thing(id, jurisdiction, name, description, location, datastreams, version);
    }
  }
}
