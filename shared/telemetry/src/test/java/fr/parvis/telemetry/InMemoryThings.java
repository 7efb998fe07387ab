package fr.parvis.telemetry;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Things in memory. */
public final class InMemoryThings implements Things, Datastreams {

  private final TreeMap<String, Thing> byId = new TreeMap<>();

  @Override
  public Optional<Thing> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Page<Thing> list(String jurisdiction, int limit, Optional<String> after) {
    var found =
        byId.values().stream()
            .filter(thing -> thing.jurisdiction().equals(jurisdiction))
            .filter(thing -> after.map(id -> thing.id().compareTo(id) > 0).orElse(true))
            .limit(limit + 1L)
            .toList();
    return found.size() <= limit
        ? new Page<>(found, Optional.empty())
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
  }

  @Override
  public void add(Thing thing) {
    if (byId.putIfAbsent(thing.id(), thing) != null) {
      throw new Conflict("There is already such a Thing");
    }
  }

  @Override
  public void replace(Thing thing) {
    var there = byId.get(thing.id());
    if (there == null || there.version() != thing.version() - 1) {
      throw new Stale("The Thing was changed since it was read");
    }
    byId.put(thing.id(), thing);
  }

  @Override
  public Map<SeriesId, Datastream> find(Collection<SeriesId> ids) {
    var found = new HashMap<SeriesId, Datastream>();
    for (var id : ids) {
      find(id.thing()).flatMap(thing -> thing.datastream(id)).ifPresent(one -> found.put(id, one));
    }
    return found;
  }

  @Override
  public Map<Integer, Datastream> list(Zone zone) {
    var found = new HashMap<Integer, Datastream>();
    byId.values().stream()
        .flatMap(thing -> thing.datastreams().stream())
        .filter(series -> series.zone().equals(zone))
        .forEach(series -> found.put(series.number(), series));
    return found;
  }
}
