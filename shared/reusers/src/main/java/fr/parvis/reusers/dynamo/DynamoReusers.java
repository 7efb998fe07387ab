package fr.parvis.reusers.dynamo;

import fr.parvis.domain.Page;
import fr.parvis.dynamo.IndexList;
import fr.parvis.dynamo.Items;
import fr.parvis.reusers.Reuser;
import fr.parvis.reusers.Reusers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Re-users in a table; docs/data.md has a row for each method. */
public final class DynamoReusers implements Reusers {

  private static final IndexList<Reuser> WITH_WEBHOOKS =
      new IndexList<>(ReuserSchema.BY_WEBHOOKS, Reuser::id, true);

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
    return WITH_WEBHOOKS.page(items.table(), List.of(ReuserSchema.TOLD), limit, after);
  }
}
