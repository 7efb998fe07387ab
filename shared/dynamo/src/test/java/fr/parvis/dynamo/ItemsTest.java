package fr.parvis.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Stale;
import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.events.DomainEvent;
import fr.parvis.events.ReportReceived;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

class ItemsTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  private static final TableSchema<Thing> SCHEMA =
      ItemSchema.of(Thing.class, Draft.class, Draft::new, Draft::thing)
          .key(thing -> "THING#" + thing.id())
          .index("byService", Thing::service, thing -> thing.service().map(s -> thing.id()))
          .attribute(String.class, "id", Thing::id, (d, v) -> d.id = v)
          .attribute(
              String.class, "service", t -> t.service().orElse(null), (d, v) -> d.service = v)
          .attribute(EventAttribute.FORM, EventAttribute.NAME, Thing::event, (d, v) -> d.event = v)
          .attribute(Long.class, ItemSchema.VERSION, Thing::version, (d, v) -> d.version = v)
          .build();

  private final Items<Thing> items =
      new Items<>(TABLES.client(), TABLES.create("ReportsTable"), SCHEMA);

  @Test
  void find_givesBackWhatWasAdded_withoutItsKeys() {
    var thing = Thing.of("a", Optional.of("voirie"), 1);
    items.add(thing);
    assertThat(items.find("THING#a")).contains(thing);
    assertThat(items.find("THING#b")).isEmpty();
  }

  @Test
  void find_findsNothing_whenTheKeyIsLongerThanKeysCanBe() {
    assertThat(items.find("é".repeat(1024))).isEmpty();
    assertThat(items.find("é".repeat(70_000))).isEmpty();
  }

  @Test
  void add_throwsConflict_andAddOrFindGivesTheOneThere() {
    var first = Thing.of("a", Optional.of("voirie"), 1);
    var second = Thing.of("a", Optional.empty(), 1);
    assertThat(items.addOrFind(first)).isEmpty();
    assertThat(items.addOrFind(second)).contains(first);
    assertThatThrownBy(() -> items.add(second)).isInstanceOf(Conflict.class);
    assertThat(items.find("THING#a")).contains(first);
  }

  @Test
  void replace_changesTheVersionRead_andNoOther() {
    items.add(Thing.of("a", Optional.of("voirie"), 1));
    var changed = Thing.of("a", Optional.empty(), 2);
    items.replace(changed, 1);
    assertThat(items.find("THING#a")).contains(changed);
    assertThatThrownBy(() -> items.replace(changed, 1)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> items.replace(Thing.of("b", Optional.empty(), 2), 1))
        .isInstanceOf(Stale.class);
  }

  @Test
  void index_isSparse() {
    items.add(Thing.of("a", Optional.of("voirie"), 1));
    items.add(Thing.of("b", Optional.empty(), 1));
    var found =
        items
            .table()
            .index("byService")
            .query(QueryConditional.keyEqualTo(key -> key.partitionValue("voirie")));
    assertThat(found.stream().flatMap(page -> page.items().stream()).map(Thing::id))
        .containsExactly("a");
  }

  private record Thing(String id, Optional<String> service, DomainEvent event, Long version) {

    static Thing of(String id, Optional<String> service, long version) {
      var event = new ReportReceived("37999", Instant.parse("2026-11-19T09:12:00Z"), id, version);
      return new Thing(id, service, event, version);
    }
  }

  private static final class Draft {
    private @Nullable String id;
    private @Nullable String service;
    private @Nullable DomainEvent event;
    private @Nullable Long version;

    Thing thing() {
      return new Thing(
          Objects.requireNonNull(id),
          Optional.ofNullable(service),
          Objects.requireNonNull(event),
          Objects.requireNonNull(version));
    }
  }
}
