package fr.parvis.telemetry.dynamo;

import fr.parvis.dynamo.ItemSchema;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.ZoneMembers;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.AttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and stored names of zones in ThingsTable. Renaming one is a migration. */
final class ZoneSchemas {

  /** The key of the register. */
  static final String REGISTER = "ZONES";

  /**
   * The register of zones: one item for the territory, written when a zone is opened.
   *
   * @param last the zone of each kind that was opened last; those before have lower numbers
   * @param version grows with each change
   */
  record Register(List<Zone> last, long version) {}

  static final TableSchema<Register> REGISTERS =
      ItemSchema.of(
              Register.class,
              RegisterDraft.class,
              RegisterDraft::new,
              draft -> new Register(draft.last, draft.version))
          .key(_ -> REGISTER)
          .attribute(
              new Texts(),
              "last",
              register -> register.last().stream().map(ZoneSchemas::text).toList(),
              (d, v) -> d.last = v.stream().map(ZoneSchemas::zone).toList())
          .attribute(Long.class, ItemSchema.VERSION, Register::version, (d, v) -> d.version = v)
          .build();

  static final TableSchema<ZoneMembers> MEMBERS =
      ItemSchema.of(
              ZoneMembers.class,
              MembersDraft.class,
              MembersDraft::new,
              draft -> new ZoneMembers(draft.zone, draft.series, draft.version))
          .key(members -> key(members.zone()))
          .attribute(
              String.class, "zone", members -> text(members.zone()), (d, v) -> d.zone = zone(v))
          .attribute(
              new Texts(),
              "series",
              members -> members.series().stream().map(SeriesId::toString).toList(),
              (d, v) -> d.series = v.stream().map(SeriesId::parse).toList())
          .attribute(Long.class, ItemSchema.VERSION, ZoneMembers::version, (d, v) -> d.version = v)
          .build();

  private ZoneSchemas() {}

  static String key(Zone zone) {
    return "ZONE#" + text(zone);
  }

  /** {@code 37999#W15-3}. */
  private static String text(Zone zone) {
    return zone.jurisdiction() + "#" + zone.id();
  }

  private static Zone zone(String text) {
    var parts = text.split("#", 2);
    return Zone.parse(parts[0], parts[1]);
  }

  /** A list of texts, in its order. */
  private static final class Texts implements AttributeConverter<List<String>> {

    @Override
    public AttributeValue transformFrom(List<String> texts) {
      return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    }

    @Override
    public List<String> transformTo(AttributeValue value) {
      return value.l().stream().map(AttributeValue::s).toList();
    }

    @Override
    public EnhancedType<List<String>> type() {
      return EnhancedType.listOf(String.class);
    }

    @Override
    public AttributeValueType attributeValueType() {
      return AttributeValueType.L;
    }
  }

  /** Filled while an item is read. */
  @SuppressWarnings("NullAway.Init")
  static final class RegisterDraft {
    private List<Zone> last;
    private long version;
  }

  /** Filled while an item is read. */
  @SuppressWarnings("NullAway.Init")
  static final class MembersDraft {
    private Zone zone;
    private List<SeriesId> series;
    private long version;
  }
}
