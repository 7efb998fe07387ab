package fr.parvis.functions.cityinfo;

import fr.parvis.domain.Page;
import fr.parvis.telemetry.Thing;
import fr.parvis.telemetry.Things;
import java.util.Optional;
import java.util.TreeMap;

/** Things in memory. */
final class InMemoryThings implements Things {

  private final TreeMap<String, Thing> things = new TreeMap<>();

  @Override
  public Optional<Thing> find(String id) {
    return Optional.ofNullable(things.get(id));
  }

  @Override
  public Page<Thing> list(String jurisdiction, int limit, Optional<String> after) {
    var found =
        things.tailMap(after.orElse(""), false).values().stream()
            .filter(thing -> thing.jurisdiction().equals(jurisdiction))
            .limit(limit + 1L)
            .toList();
    var isLast = found.size() <= limit;
    return isLast
        ? new Page<>(found, Optional.empty())
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
  }

  @Override
  public void add(Thing thing) {
    things.put(thing.id(), thing);
  }

  @Override
  public void replace(Thing thing) {
    things.put(thing.id(), thing);
  }
}
