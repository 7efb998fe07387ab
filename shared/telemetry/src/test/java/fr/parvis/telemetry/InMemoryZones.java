package fr.parvis.telemetry;

import fr.parvis.domain.Stale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Zones in memory. */
public final class InMemoryZones implements Zones {

  private final Map<ZoneKind, List<ZoneMembers>> opened = new HashMap<>();

  @Override
  public List<Zone> list() {
    return opened.values().stream().flatMap(List::stream).map(ZoneMembers::zone).toList();
  }

  @Override
  public ZoneMembers last(ZoneKind kind) {
    var zones = opened.getOrDefault(kind, List.of());
    return zones.isEmpty() ? ZoneMembers.none(kind.zone(1)) : zones.getLast();
  }

  @Override
  public void open(Zone zone) {
    var zones = opened.computeIfAbsent(zone.kind(), _ -> new ArrayList<>());
    while (zones.size() < zone.number()) {
      zones.add(ZoneMembers.none(zone.kind().zone(zones.size() + 1)));
    }
  }

  @Override
  public void replace(ZoneMembers members) {
    var zones = opened.getOrDefault(members.zone().kind(), List.of());
    var place = members.zone().number() - 1;
    if (zones.get(place).version() != members.version() - 1) {
      throw new Stale("The ZoneMembers was changed since it was read");
    }
    zones.set(place, members);
  }
}
