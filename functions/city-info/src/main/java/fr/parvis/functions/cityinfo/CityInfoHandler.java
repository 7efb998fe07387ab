package fr.parvis.functions.cityinfo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.dynamo.Connection;
import fr.parvis.functions.cityinfo.SignIns.Issuer;
import fr.parvis.http.Operation;
import fr.parvis.http.Priming;
import fr.parvis.http.Router;
import fr.parvis.telemetry.dynamo.DynamoObservations;
import fr.parvis.telemetry.dynamo.DynamoThings;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * What everybody may know of the territory: its settings ({@code /api/public/territory}) and what
 * its open sensors measure ({@code /api/public/sensors}, {@code /api/public/observations}).
 */
public final class CityInfoHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Router router;

  /** Lambda calls this once per execution environment. */
  public CityInfoHandler() {
    this(parts(System.getenv(), InstantSource.system()));
    Priming.by(this, "GET /api/public/territory", Map.of());
  }

  /** Tests call this. */
  CityInfoHandler(Parts parts) {
    var routes = new HashMap<String, Operation>();
    routes.putAll(new TerritoryRoutes(parts).operations());
    routes.putAll(new SensorRoutes(parts).operations());
    this.router = new Router(routes);
  }

  private static Parts parts(Map<String, String> environment, InstantSource clock) {
    var client = Connection.open();
    var telemetry = environment.get("TELEMETRY_TABLE");
    return new Parts(
        new CachedTerritories(
            new DynamoTerritories(client, environment.get("TERRITORY_TABLE")), clock),
        new SignIns(
            new Issuer(environment.get("STAFF_ISSUER"), environment.get("STAFF_AUDIENCE")),
            new Issuer(environment.get("RESIDENTS_ISSUER"), environment.get("RESIDENTS_AUDIENCE"))),
        new DynamoThings(client, environment.get("THINGS_TABLE"), clock),
        calendar -> new DynamoObservations(client, telemetry, calendar, clock),
        clock);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return router.answer(event, context);
  }
}
