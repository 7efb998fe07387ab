package fr.parvis.reusers.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.reusers.Quotas;
import fr.parvis.reusers.QuotasContract;
import fr.parvis.reusers.Reusers;
import fr.parvis.reusers.ReusersContract;
import fr.parvis.reusers.Samples;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Re-users and quotas share a table, and keep out of each other's way. */
class DynamoReusersTest implements ReusersContract, QuotasContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Reusers reusers(InstantSource clock) {
    return new DynamoReusers(TABLES.client(), TABLES.create("ReusersTable"), clock);
  }

  @Override
  public Quotas quotas() {
    return new DynamoQuotas(TABLES.client(), TABLES.create("ReusersTable"));
  }

  /** The names are stored in every deployment: a failure here asks for a migration. */
  @Test
  void storedNames_arePinned() {
    var reuser = Samples.reuser("r-1", Samples.webhook("a").failing(Samples.NOW));
    var item = ReuserSchema.SCHEMA.itemToMap(reuser, true);
    assertThat(item.keySet())
        .containsExactlyInAnyOrder(
            "pk",
            "byWebhooksPk",
            "byWebhooksSk",
            "id",
            "name",
            "use",
            "person",
            "keyHash",
            "webhooks",
            "since",
            "expiresAt",
            "version");
    assertThat(item.get("pk").s()).isEqualTo("REUSER#r-1");
    assertThat(item.get("byWebhooksPk").s()).isEqualTo("told");
    assertThat(item.get("webhooks").l().getFirst().m().keySet())
        .containsExactlyInAnyOrder("id", "address", "datasets", "since", "failingSince");
  }
}
