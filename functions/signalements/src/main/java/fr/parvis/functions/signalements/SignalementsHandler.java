package fr.parvis.functions.signalements;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.dynamo.Connection;
import fr.parvis.functions.signalements.open311.Open311;
import fr.parvis.http.Operation;
import fr.parvis.http.Priming;
import fr.parvis.http.Router;
import fr.parvis.people.dynamo.DynamoPeople;
import fr.parvis.reports.dynamo.DynamoReports;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Files and shows reports: {@code /api/public/reports}, {@code /api/me/reports} and {@code
 * /open311/…}.
 */
public final class SignalementsHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Router router;

  /** Lambda calls this once per execution environment. */
  public SignalementsHandler() {
    this(parts(System.getenv(), InstantSource.system(), new SecureRandom()));
    Priming.by(
        this,
        "GET /api/public/reports/{reference}",
        Map.of("reference", Priming.UNKNOWN_REFERENCE));
  }

  /** Tests call this. */
  SignalementsHandler(Parts parts) {
    var routes = new HashMap<String, Operation>();
    routes.putAll(new ResidentRoutes(parts).operations());
    routes.putAll(new Open311(parts).operations());
    this.router = new Router(routes);
  }

  private static Parts parts(
      Map<String, String> environment, InstantSource clock, RandomGenerator random) {
    var client = Connection.open();
    return Parts.of(
        environment,
        new CachedTerritories(
            new DynamoTerritories(client, environment.get("TERRITORY_TABLE")), clock),
        new DynamoPeople(client, environment.get("PEOPLE_TABLE"), clock),
        new DynamoReports(client, environment.get("REPORTS_TABLE")),
        clock,
        random);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return router.answer(event, context);
  }
}
