package fr.parvis.functions.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The door's routes, as template.yaml has them; a fixed segment goes before a variable one. */
record Routes(String key, Map<String, String> variables) {

  private static final List<String> KEYS =
      List.of(
          "GET /data/catalog",
          "GET /data/catalog.ttl",
          "GET /data/catalog.jsonld",
          "GET /data/catalog.rdf",
          "GET /data/feed.atom",
          "GET /data/feeds/{feed}",
          "GET /data/files/{dataset}/{release}/{file}",
          "HEAD /data/files/{dataset}/{release}/{file}",
          "GET /api/public/datasets",
          "GET /api/public/datasets/{dataset}",
          "GET /api/public/datasets/{dataset}/rows",
          "POST /api/public/reusers",
          "GET /api/public/reusers/me",
          "DELETE /api/public/reusers/me",
          "POST /api/public/reusers/webhooks",
          "DELETE /api/public/reusers/webhooks/{webhook}");

  static Routes find(String method, String path) {
    return KEYS.stream()
        .flatMap(key -> match(key, method + " " + path).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no route for " + method + " " + path));
  }

  private static List<Routes> match(String key, String asked) {
    var wanted = key.split("/", -1);
    var actual = asked.split("/", -1);
    var variables = new LinkedHashMap<String, String>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted.length != actual.length) {
        return List.of();
      } else if (wanted[i].startsWith("{")) {
        variables.put(wanted[i].substring(1, wanted[i].length() - 1), actual[i]);
      } else if (!wanted[i].equals(actual[i])) {
        return List.of();
      }
    }
    return List.of(new Routes(key, variables));
  }
}
