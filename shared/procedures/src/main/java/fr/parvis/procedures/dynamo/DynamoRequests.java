package fr.parvis.procedures.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import fr.parvis.domain.Page;
import fr.parvis.domain.Reference;
import fr.parvis.dynamo.IndexList;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.dynamo.Items;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.RequestLine;
import fr.parvis.procedures.Requests;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Requests in DynamoDB; docs/data.md has a row for each method. */
public final class DynamoRequests implements Requests {

  private static final IndexList<RequestLine> OPEN =
      new IndexList<>(RequestSchema.BY_SERVICE, RequestSchema::serviceSortKey, true);
  private static final IndexList<RequestLine> ENDED =
      new IndexList<>(RequestSchema.BY_SERVICE, RequestSchema::serviceSortKey, false);
  private static final IndexList<RequestLine> OF_PERSON =
      new IndexList<>(RequestSchema.BY_PERSON, RequestSchema::createdSortKey, false);

  private final DynamoDbClient client;
  private final Items<Request> items;
  private final Items<RequestLine> lines;

  /**
   * @param client of the deployment's region
   * @param table name of the requests' table
   */
  public DynamoRequests(DynamoDbClient client, String table) {
    this.client = client;
    this.items = new Items<>(client, table, RequestSchema.SCHEMA);
    this.lines = new Items<>(client, table, LineSchema.SCHEMA);
  }

  @Override
  public void add(Request request) {
    items.add(request);
  }

  @Override
  public void replace(Request request) {
    items.replace(request, request.version() - 1);
  }

  @Override
  public void erase(Request request) {
    items.erase(request, request.version());
  }

  @Override
  public Optional<Request> find(Reference reference) {
    return items.find(RequestSchema.key(reference));
  }

  @Override
  public Page<RequestLine> listOpen(Set<String> services, int limit, Optional<String> after) {
    return OPEN.page(lines.table(), keys(services, true), limit, after);
  }

  @Override
  public Page<RequestLine> listEnded(Set<String> services, int limit, Optional<String> after) {
    return ENDED.page(lines.table(), keys(services, false), limit, after);
  }

  @Override
  public Page<RequestLine> listOfPerson(String personId, int limit, Optional<String> after) {
    var keys = List.of(RequestSchema.personKey(personId));
    return OF_PERSON.page(lines.table(), keys, limit, after);
  }

  /** The index holds keys only: what is due is read whole, as it stands, when its turn comes. */
  @Override
  public List<Reference> listDue(LocalDate day, int limit) {
    var query =
        client.queryPaginator(r ->
            r.tableName(items.table().tableName())
                .indexName(RequestSchema.BY_DAY)
                .keyConditionExpression("#pk = :due AND #sk < :after")
                .expressionAttributeNames(
                    Map.of("#pk", RequestSchema.BY_DAY + "Pk", "#sk", RequestSchema.BY_DAY + "Sk"))
                .expressionAttributeValues(
                    Map.of(
                        ":due", fromS(RequestSchema.DUE),
                        ":after", fromS(day.plusDays(1).toString())))
                .limit(limit));
    return query.items().stream()
        .limit(limit)
        .map(item -> RequestSchema.reference(item.get(ItemSchema.PARTITION_KEY).s()))
        .toList();
  }

  private static List<String> keys(Set<String> services, boolean open) {
    return services.stream().map(service -> RequestSchema.serviceKey(service, open)).toList();
  }
}
