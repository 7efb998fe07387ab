package fr.parvis.functions.cityinfo;

import fr.parvis.http.Operation;
import fr.parvis.http.PublicReply;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.json.Json;
import java.util.Map;

/** What every page needs before its first word. */
final class TerritoryRoutes {

  private final Parts parts;

  TerritoryRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of("GET /api/public/territory", this::getTerritory);
  }

  private Reply getTerritory(Request request) {
    var view = TerritoryView.of(parts.territories().get(), parts.signIns());
    return PublicReply.of(request, "application/json", Json.write(view));
  }
}
