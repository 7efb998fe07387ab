package fr.parvis.telemetry.dynamo;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Stale;
import fr.parvis.dynamo.Items;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.ZoneKind;
import fr.parvis.telemetry.ZoneMembers;
import fr.parvis.telemetry.Zones;
import fr.parvis.telemetry.dynamo.ZoneSchemas.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Zones in ThingsTable: one item tells which there are, one item each who is in it. */
public final class DynamoZones implements Zones {

  private static final int ATTEMPTS = 50;

  private final Items<Register> registers;
  private final Items<ZoneMembers> members;

  /** Works on ThingsTable under the given name. */
  public DynamoZones(DynamoDbClient client, String table) {
    this.registers = new Items<>(client, table, ZoneSchemas.REGISTERS);
    this.members = new Items<>(client, table, ZoneSchemas.MEMBERS);
  }

  @Override
  public List<Zone> list() {
    return register().last().stream()
        .flatMap(last -> IntStream.rangeClosed(1, last.number()).mapToObj(n -> last.kind().zone(n)))
        .toList();
  }

  @Override
  public ZoneMembers last(ZoneKind kind) {
    return members(last(register(), kind).orElseGet(() -> kind.zone(1)));
  }

  /** Who is in a zone. */
  ZoneMembers members(Zone zone) {
    return members.find(ZoneSchemas.key(zone)).orElseGet(() -> ZoneMembers.none(zone));
  }

  @Override
  public void open(Zone zone) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      var register = register();
      var isOpen =
          last(register, zone.kind()).filter(last -> last.number() >= zone.number()).isPresent();
      if (isOpen || tryOpen(register, zone)) {
        return;
      }
    }
    throw new Conflict("Others open zones just now; send it again");
  }

  private boolean tryOpen(Register register, Zone zone) {
    var last = new ArrayList<>(register.last());
    last.removeIf(one -> one.kind().equals(zone.kind()));
    last.add(zone);
    var opened = new Register(last, register.version() + 1);
    try {
      put(registers, opened, register.version());
      return true;
    } catch (Stale somebodyWasFaster) {
      return false;
    }
  }

  @Override
  public void replace(ZoneMembers changed) {
    put(members, changed, changed.version() - 1);
  }

  private static <T> void put(Items<T> items, T item, long readVersion) {
    if (readVersion > 0) {
      items.replace(item, readVersion);
    } else if (items.addOrFind(item).isPresent()) {
      throw new Stale("It was added since it was read");
    }
  }

  private Register register() {
    return registers.find(ZoneSchemas.REGISTER).orElseGet(() -> new Register(List.of(), 0));
  }

  private static Optional<Zone> last(Register register, ZoneKind kind) {
    return register.last().stream().filter(last -> last.kind().equals(kind)).findFirst();
  }
}
