package fr.parvis.reusers.dynamo;

import fr.parvis.domain.Page;
import fr.parvis.dynamo.Items;
import fr.parvis.reusers.Reuser;
import fr.parvis.reusers.Reusers;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Re-users in a table; docs/data.md has a row for each method. */
public final class DynamoReusers implements Reusers {

  private final Items<Reuser> items;
  private final InstantSource clock;

  /**
   * @param client of the deployment's region
   * @param table name of the re-users' table
   * @param clock tells whose key is over: TTL may take days
   */
  public DynamoReusers(DynamoDbClient client, String table, InstantSource clock) {
    this.items = new Items<>(client, table, ReuserSchema.SCHEMA);
    this.clock = clock;
  }

  @Override
  public void add(Reuser reuser) {
    items.add(reuser);
  }

  @Override
  public Optional<Reuser> find(String id) {
    return items.find(ReuserSchema.key(id)).filter(reuser -> !reuser.isOver(clock.instant()));
  }

  @Override
  public void replace(Reuser reuser) {
    items.replace(reuser, reuser.version() - 1);
  }

  @Override
  public void erase(String id) {
    // Without a condition: what is erased twice is erased.
    items.table().deleteItem(Key.builder().partitionValue(ReuserSchema.key(id)).build());
  }

  @Override
  public Page<Reuser> listWithWebhooks(int limit, Optional<String> after) {
    var key = Key.builder().partitionValue(ReuserSchema.TOLD);
    var span =
        after
            .map(last -> QueryConditional.sortGreaterThan(key.sortValue(last).build()))
            .orElseGet(() -> QueryConditional.keyEqualTo(key.build()));
    var found =
        items
            .table()
            .index(ReuserSchema.BY_WEBHOOKS)
            .query(query -> query.queryConditional(span).limit(limit + 1))
            .stream()
            .flatMap(page -> page.items().stream())
            .limit(limit + 1L)
            .toList();
    return found.size() <= limit
        ? new Page<>(found, Optional.empty())
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
  }
}
