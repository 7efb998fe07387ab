package fr.parvis.telemetry;

import static fr.parvis.telemetry.ThingSamples.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Stale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of things does. */
interface ThingsContract {

  /** An empty store. */
  Things things();

  @Test
  default void find_givesAllThatWasKept() {
    var things = things();
    var thing = thing("meter-1", "37999", "volume", "battery");
    things.add(thing);
    assertThat(things.find("meter-1")).contains(thing);
    assertThat(things.find("meter-2")).isEmpty();
    assertThatThrownBy(() -> things.get("meter-2")).isInstanceOf(NotFound.class);
  }

  @Test
  default void add_throwsConflict_whenTheIdIsTaken() {
    var things = things();
    things.add(thing("meter-1", "37999"));
    assertThatThrownBy(() -> things.add(thing("meter-1", "37998"))).isInstanceOf(Conflict.class);
  }

  @Test
  default void replace_throwsStale_whenChangedSinceRead() {
    var things = things();
    var first = thing("meter-1", "37999", "volume");
    things.add(first);
    var second = changed(first);
    things.replace(second);
    assertThat(things.get("meter-1")).isEqualTo(second);
    assertThatThrownBy(() -> things.replace(second)).isInstanceOf(Stale.class);
  }

  private static Thing changed(Thing thing) {
    return new Thing(
        thing.id(),
        thing.jurisdiction(),
        "Another name",
        thing.description(),
        thing.location(),
        thing.datastreams(),
        thing.version() + 1);
  }

  @Test
  default void list_givesThingsOfTheCommuneById_pageByPage() {
    var things = things();
    List.of("c", "a", "b").forEach(id -> things.add(thing(id, "37999")));
    things.add(thing("x", "37998"));
    var first = things.list("37999", 2, Optional.empty());
    assertThat(first.items()).extracting(Thing::id).containsExactly("a", "b");
    var second = things.list("37999", 2, first.next());
    assertThat(second.items()).extracting(Thing::id).containsExactly("c");
    assertThat(second.next()).isEmpty();
  }
}
