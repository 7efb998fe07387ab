package fr.parvis.functions.opendata;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.dynamo.Connection;
import fr.parvis.follow.WebhookSecrets;
import fr.parvis.http.Operation;
import fr.parvis.http.Priming;
import fr.parvis.http.Router;
import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.dynamo.DynamoDatasetStates;
import fr.parvis.opendata.dynamo.DynamoReleases;
import fr.parvis.opendata.dynamo.DynamoRows;
import fr.parvis.opendata.s3.S3ReleaseLinks;
import fr.parvis.people.dynamo.DynamoPeople;
import fr.parvis.reusers.Allowances;
import fr.parvis.reusers.ReuserKeys;
import fr.parvis.reusers.WebhookAddresses;
import fr.parvis.reusers.dynamo.DynamoQuotas;
import fr.parvis.reusers.dynamo.DynamoReusers;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Open data for machines and pages: the catalogue ({@code /data/catalog}), datasets and their rows
 * ({@code /api/public/datasets}), files, feeds, and keys for re-users.
 */
public final class OpenDataHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Router router;

  /** Lambda calls this once per execution environment. */
  public OpenDataHandler() {
    this(parts(System.getenv(), InstantSource.system()));
    Priming.by(this, "GET /api/public/datasets", Map.of());
  }

  /** Tests call this. */
  OpenDataHandler(Parts parts) {
    var routes = new HashMap<String, Operation>();
    routes.putAll(new CatalogueRoutes(parts).operations());
    routes.putAll(new DatasetRoutes(parts).operations());
    routes.putAll(new RowsRoutes(parts).operations());
    routes.putAll(new FileRoutes(parts).operations());
    routes.putAll(new FeedRoutes(parts).operations());
    routes.putAll(new ReuserRoutes(parts).operations());
    this.router = new Router(routes);
  }

  private static Parts parts(Map<String, String> environment, InstantSource clock) {
    var client = Connection.open();
    var table = environment.get("OPEN_DATA_TABLE");
    var rows = new DynamoRows(client, table);
    var releases = new DynamoReleases(client, table);
    var states = new DynamoDatasetStates(client, table);
    var reusersTable = environment.get("REUSERS_TABLE");
    var reusers = new DynamoReusers(client, reusersTable, clock);
    var people = new DynamoPeople(client, environment.get("PEOPLE_TABLE"), clock);
    var random = new SecureRandom();
    var limits =
        new Allowances.Limits(
            Integer.parseInt(environment.get("REUSER_REQUESTS_A_DAY")),
            Integer.parseInt(environment.get("ANONYMOUS_REQUESTS_A_DAY")));
    return new Parts(
        new CachedTerritories(
            new DynamoTerritories(client, environment.get("TERRITORY_TABLE")), clock),
        new Catalogue(rows, releases, states, clock),
        rows,
        releases,
        new S3ReleaseLinks(S3Presigner::create, environment.get("PUBLIC_BUCKET")),
        reusers,
        new ReuserKeys(reusers, people, clock, random),
        new Allowances(new DynamoQuotas(client, reusersTable), limits, clock, random),
        new Callers(environment.get("SITE_KEY")),
        WebhookAddresses.ofTheInternet(environment.get("WEBHOOK_HOSTS")),
        new WebhookSecrets(environment.get("FOLLOW_KEY")),
        new Addresses(environment.get("SITE_ADDRESS")),
        clock,
        random);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return router.answer(event, context);
  }
}
