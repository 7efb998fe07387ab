package fr.parvis.functions.cityinfo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.dynamo.Connection;
import fr.parvis.functions.cityinfo.SignIns.Issuer;
import fr.parvis.http.ETags;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.http.Router;
import fr.parvis.json.Json;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.Territories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.Map;

/**
 * {@code GET /api/public/territory}: what every page needs before its first word. Browsers and the
 * content network may keep it for a minute, and then ask whether it changed.
 */
public final class CityInfoHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final Territories territories;
  private final SignIns signIns;
  private final Router router = new Router(Map.of("GET /api/public/territory", this::getTerritory));

  /** Lambda calls this once per execution environment. */
  public CityInfoHandler() {
    this(
        new CachedTerritories(
            new DynamoTerritories(Connection.open(), System.getenv("TERRITORY_TABLE")),
            InstantSource.system()),
        new SignIns(
            new Issuer(System.getenv("STAFF_ISSUER"), System.getenv("STAFF_AUDIENCE")),
            new Issuer(System.getenv("RESIDENTS_ISSUER"), System.getenv("RESIDENTS_AUDIENCE"))));
  }

  /** Tests call this. */
  public CityInfoHandler(Territories territories, SignIns signIns) {
    this.territories = territories;
    this.signIns = signIns;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    return router.answer(event, context);
  }

  private Reply getTerritory(Request request) {
    var view = Json.write(TerritoryView.of(territories.get(), signIns));
    var tag = ETags.ofContent(view);
    var reply =
        ETags.matches(request.header("if-none-match"), tag)
            ? Reply.notModified()
            : Reply.text("application/json", view);
    return reply.header("etag", tag).header("cache-control", "public, max-age=60");
  }
}
