package fr.parvis.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What staff do about devices and their series, by the API. */
final class SensorStaff {
  private final Visitor admin;

  SensorStaff(RunningParvis parvis) {
    admin = new Visitor(parvis.site()).signedIn(parvis.token("alix"));
  }

  /** Adds a device; its keys and its certificate are in the answer. */
  JsonNode add(String thing) {
    return admin
        .post(
            "/api/staff/devices",
            """
            {"thing": "%s", "jurisdiction": "37999", "name": "Appareil d'essai"}
            """
                .formatted(thing))
        .expect(201)
        .json();
  }

  void revoke(String thing) {
    admin.post("/api/staff/devices/" + thing + "/revocation", "").expect(200);
  }

  JsonNode device(String thing) {
    return admin.get("/api/staff/devices/" + thing).expect(200).json();
  }

  /** Registers a thing with series, each {@code name property unit}. */
  void register(String thing, String... series) {
    var path = "/api/staff/things/" + thing;
    var body =
        """
        {"jurisdiction": "37999", "name": "Appareil d'essai", "description": "Pour essayer",
         "location": {"name": "Place du Parvis", "place": {"lon": 0.69, "lat": 47.35}},
         "datastreams": [%s]}
        """
            .formatted(
                Arrays.stream(series)
                    .map(SensorStaff::datastream)
                    .collect(Collectors.joining(",")));
    var there = admin.get(path);
    if (there.status() == 404) {
      admin.send("PUT", path, "application/json", body).expect(201);
    } else {
      var version = there.expect(200).header("etag");
      admin.with("If-Match", version).send("PUT", path, "application/json", body).expect(200);
    }
  }

  private static String datastream(String series) {
    var words = series.split(" ", -1);
    return """
    {"name": "%s", "description": "Une série d'essai", "property": "%s", "unit": "%s",
     "sensor": {"model": "essai", "description": "un capteur", "metadata": ""},
     "resolution": 0.001, "cadenceSeconds": 900, "open": true}
    """
        .formatted(words[0], words[1], words[2]);
  }

  /** What waits in quarantine of a thing for a reason, whatever else other tests left there. */
  List<JsonNode> quarantined(String thing, String refusal) {
    var found = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var address = "/api/staff/quarantine?limit=100" + cursor;
      var page = admin.get(address).expect(200).json();
      page.get("items").forEach(found::add);
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!cursor.isEmpty());
    return found.stream()
        .filter(entry -> entry.get("thing").asText().equals(thing))
        .filter(entry -> entry.get("refusal").asText().equals(refusal))
        .toList();
  }

  /** How many readings of an entry are kept now. */
  int replay(JsonNode entry) {
    var path = "/api/staff/quarantine/" + entry.get("id").asText() + "/replay";
    return admin.post(path, "").expect(200).json().get("kept").asInt();
  }
}
