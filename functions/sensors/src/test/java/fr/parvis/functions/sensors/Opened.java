package fr.parvis.functions.sensors;

import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.ZoneKind;
import fr.parvis.telemetry.ZoneMembers;
import fr.parvis.telemetry.Zones;
import java.util.List;

/** Zones that are open already. */
record Opened(List<Zone> list) implements Zones {

  @Override
  public ZoneMembers last(ZoneKind kind) {
    return ZoneMembers.none(kind.zone(1));
  }

  @Override
  public void open(Zone zone) {
    throw new UnsupportedOperationException("Only who registers things opens zones");
  }

  @Override
  public void replace(ZoneMembers members) {
    throw new UnsupportedOperationException("Only who registers things fills zones");
  }
}
