package fr.parvis.procedures.dynamo;

import fr.parvis.domain.Stale;
import fr.parvis.dynamo.Items;
import fr.parvis.procedures.Procedure;
import fr.parvis.procedures.ProcedureDocument;
import fr.parvis.procedures.ProcedureSummary;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.dynamo.VersionSchema.Version;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Procedures in DynamoDB; docs/data.md has a row for each method. */
public final class DynamoProcedures implements Procedures {

  private final DynamoDbClient client;
  private final Items<Procedure> items;
  private final Items<Version> versions;
  private final Items<ProcedureSummary> summaries;

  /**
   * @param client of the deployment's region
   * @param table name of the procedures' table
   */
  public DynamoProcedures(DynamoDbClient client, String table) {
    this.client = client;
    this.items = new Items<>(client, table, ProcedureSchema.SCHEMA);
    this.versions = new Items<>(client, table, VersionSchema.SCHEMA);
    this.summaries = new Items<>(client, table, ProcedureSchema.SUMMARIES);
  }

  @Override
  public void add(Procedure procedure) {
    items.add(procedure);
  }

  @Override
  public void replace(Procedure procedure) {
    items.replace(procedure, procedure.version() - 1);
  }

  /** Of two who publish at once one loses as a whole: a version is never written over. */
  @Override
  public void publish(Procedure procedure) {
    var version = new Version(procedure.id(), procedure.published(), procedure.document());
    try {
      client.transactWriteItems(r ->
          r.transactItems(
              versions.adding(version), items.replacing(procedure, procedure.version() - 1)));
    } catch (TransactionCanceledException e) {
      throw Items.lost(e, () -> new Stale("The Procedure was changed since it was read"));
    }
  }

  @Override
  public Optional<Procedure> find(String id) {
    return items.find(ProcedureSchema.key(id));
  }

  @Override
  public Optional<ProcedureDocument> findPublished(String id, int version) {
    return versions.find(VersionSchema.key(id, version)).map(Version::document);
  }

  @Override
  public List<ProcedureSummary> list() {
    var all =
        QueryConditional.keyEqualTo(Key.builder().partitionValue(ProcedureSchema.ALL).build());
    return summaries
        .table()
        .index(ProcedureSchema.BY_ID)
        .query(r -> r.queryConditional(all))
        .stream()
        .flatMap(page -> page.items().stream())
        .limit(MOST)
        .toList();
  }
}
