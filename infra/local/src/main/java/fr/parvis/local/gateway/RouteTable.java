package fr.parvis.local.gateway;

import fr.parvis.template.EventSource;
import fr.parvis.template.TemplateRefused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The routes of one HTTP API, as the functions of the template declare them. */
final class RouteTable {
  /** A route with the path variables of one request. */
  record Match(Route route, Map<String, String> pathParameters) {}

  private final List<Route> routes;
  private final Set<String> prefixes;

  RouteTable(List<Route> routes) {
    this.routes = routes.stream().sorted(Route.MOST_SPECIFIC_FIRST).toList();
    this.prefixes = routes.stream().map(Route::prefix).collect(Collectors.toSet());
    var keys = this.routes.stream().map(Route::key).collect(Collectors.groupingBy(k -> k));
    keys.forEach((key, same) -> {
      if (same.size() > 1) {
        throw new TemplateRefused("the route %s is declared twice".formatted(key));
      }
    });
  }

  static RouteTable of(List<EventSource> sources) {
    return new RouteTable(sources.stream().map(RouteTable::route).toList());
  }

  private static Route route(EventSource source) {
    var properties = source.properties();
    var path = properties.path("Path").asText("$default");
    var method = properties.path("Method").asText("ANY").toUpperCase(Locale.ROOT);
    var auth = properties.path("Auth");
    return new Route(
        path.equals("$default") ? path : method + " " + path,
        source.function().logicalId(),
        Optional.ofNullable(auth.path("Authorizer").asText(null)).filter(a -> !a.equals("NONE")),
        auth.path("AuthorizationScopes").valueStream().map(scope -> scope.asText()).toList());
  }

  /** The route of a request, the most specific one when several match. */
  Optional<Match> find(String method, String rawPath) {
    for (var route : routes) {
      var variables = route.match(method, rawPath);
      if (variables.isPresent()) {
        return Optional.of(new Match(route, variables.get()));
      }
    }
    return Optional.empty();
  }

  /** What a content network in front sends to the API: the paths that begin like a route. */
  boolean serves(String path) {
    var segments = path.split("/", 4);
    return prefixes.contains(segments[1])
        || (segments.length > 2 && prefixes.contains(segments[1] + "/" + segments[2]));
  }

  List<Route> routes() {
    return routes;
  }
}
