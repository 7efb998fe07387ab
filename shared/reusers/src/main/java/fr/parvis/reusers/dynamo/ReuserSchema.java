package fr.parvis.reusers.dynamo;

import fr.parvis.access.SecretHash;
import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.people.PersonId;
import fr.parvis.reusers.Reuser;
import fr.parvis.reusers.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A re-user's item: {@code REUSER#<id>}. The names are stored: changing one is a migration. */
final class ReuserSchema {

  /** Sparse index of the re-users who have webhooks. */
  static final String BY_WEBHOOKS = "byWebhooks";

  /** The one partition of that index. */
  static final String TOLD = "told";

  private static final ListAttribute<Webhook> WEBHOOKS =
      new ListAttribute<>(
          new MapAttribute<>(Webhook.class, ReuserSchema::write, ReuserSchema::read));

  static final TableSchema<Reuser> SCHEMA =
      ItemSchema.of(Reuser.class, Draft.class, Draft::new, Draft::reuser)
          .key(reuser -> key(reuser.id()))
          .index(
              BY_WEBHOOKS,
              reuser -> Optional.of(TOLD).filter(told -> !reuser.webhooks().isEmpty()),
              reuser -> Optional.of(reuser.id()).filter(id -> !reuser.webhooks().isEmpty()))
          .attribute(String.class, "id", Reuser::id, (d, v) -> d.id = v)
          .attribute(String.class, "name", Reuser::name, (d, v) -> d.name = v)
          .attribute(String.class, "use", Reuser::use, (d, v) -> d.use = v)
          .attribute(String.class, "person", r -> r.person().value(), (d, v) -> d.person = v)
          .attribute(String.class, "keyHash", r -> r.keyHash().hex(), (d, v) -> d.keyHash = v)
          .attribute(WEBHOOKS, "webhooks", Reuser::webhooks, (d, v) -> d.webhooks = v)
          .attribute(Instant.class, "since", Reuser::since, (d, v) -> d.since = v)
          .attribute(
              Long.class,
              "expiresAt", // the table's TTL
              r -> r.endsAt().getEpochSecond(),
              (d, v) -> d.expiresAt = v)
          .attribute(Long.class, ItemSchema.VERSION, Reuser::version, (d, v) -> d.version = v)
          .build();

  private ReuserSchema() {}

  static String key(String id) {
    return "REUSER#" + id;
  }

  private static Map<String, AttributeValue> write(Webhook webhook) {
    return new Attributes()
        .text("id", webhook.id())
        .text("address", webhook.address().toString())
        .text("datasets", String.join(" ", webhook.datasets()))
        .instant("since", webhook.since())
        .instant("failingSince", webhook.failingSince().orElse(null))
        .map();
  }

  private static Webhook read(Map<String, AttributeValue> map) {
    var datasets = Attributes.required(map, "datasets");
    return new Webhook(
        Attributes.required(map, "id"),
        URI.create(Attributes.required(map, "address")),
        datasets.isEmpty() ? List.of() : List.of(datasets.split(" ", -1)),
        Instant.parse(Attributes.required(map, "since")),
        Attributes.text(map, "failingSince").map(Instant::parse));
  }

  /** Filled attribute by attribute while an item is read. */
  private static final class Draft {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String use;
    private @Nullable String person;
    private @Nullable String keyHash;
    private List<Webhook> webhooks = List.of();
    private @Nullable Instant since;
    private long expiresAt;
    private long version;

    Reuser reuser() {
      return new Reuser(
          Objects.requireNonNull(id),
          Objects.requireNonNull(name),
          Objects.requireNonNull(use),
          new PersonId(Objects.requireNonNull(person)),
          new SecretHash(Objects.requireNonNull(keyHash)),
          webhooks,
          Objects.requireNonNull(since),
          Instant.ofEpochSecond(expiresAt),
          version);
    }
  }
}
