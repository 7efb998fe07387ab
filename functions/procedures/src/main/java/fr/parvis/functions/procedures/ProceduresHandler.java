package fr.parvis.functions.procedures;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.dynamo.Connection;
import fr.parvis.http.Operation;
import fr.parvis.http.Priming;
import fr.parvis.http.Router;
import fr.parvis.people.dynamo.DynamoPeople;
import fr.parvis.pieces.dynamo.DynamoFolders;
import fr.parvis.pieces.s3.S3PieceFiles;
import fr.parvis.procedures.CachedProcedures;
import fr.parvis.procedures.FrenchHolidays;
import fr.parvis.procedures.dynamo.DynamoProcedures;
import fr.parvis.procedures.dynamo.DynamoRequests;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows procedures and takes requests: {@code /api/public/procedures}, {@code
 * /api/public/requests}, {@code /api/public/opinions}, {@code /api/me/requests}, {@code
 * /api/me/account} and {@code /api/me/archive}.
 */
public final class ProceduresHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Router router;

  /** Lambda calls this once per execution environment. */
  public ProceduresHandler() {
    this(
        new Parts(
            stores(System.getenv(), InstantSource.system()),
            System.getenv(),
            InstantSource.system(),
            new SecureRandom()));
    Priming.by(
        this,
        "GET /api/public/requests/{reference}",
        Map.of("reference", Priming.UNKNOWN_REFERENCE));
  }

  /** Tests call this. */
  ProceduresHandler(Parts parts) {
    var own = new OwnRequests(parts);
    var routes = new HashMap<String, Operation>();
    routes.putAll(new ProcedureRoutes(parts.procedures()).operations());
    routes.putAll(new RequestRoutes(parts, own).operations());
    routes.putAll(new PieceRoutes(parts).operations());
    routes.putAll(new LetterRoutes(parts).operations());
    routes.putAll(new OpinionRoutes(parts).operations());
    routes.putAll(new MyRoutes(parts, own).operations());
    this.router = new Router(routes);
  }

  private static Parts.Stores stores(Map<String, String> environment, InstantSource clock) {
    var client = Connection.open();
    return new Parts.Stores(
        new CachedTerritories(
            new DynamoTerritories(client, environment.get("TERRITORY_TABLE")), clock),
        new DynamoPeople(client, environment.get("PEOPLE_TABLE"), clock),
        new CachedProcedures(new DynamoProcedures(client, environment.get("PROCEDURES_TABLE"))),
        new DynamoRequests(client, environment.get("REQUESTS_TABLE")),
        new DynamoFolders(client, environment.get("PIECES_TABLE")),
        new S3PieceFiles(
            fr.parvis.pieces.s3.Connection.lazy(),
            environment.get("UPLOADS_BUCKET"),
            environment.get("PRIVATE_BUCKET")),
        new FrenchHolidays());
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return router.answer(event, context);
  }
}
