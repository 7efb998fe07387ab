package fr.parvis.functions.signalements.open311;

import fr.parvis.territory.Territory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the API is and what it speaks.
 *
 * @see <a href="https://wiki.open311.org/Service_Discovery">Service Discovery</a>
 */
final class Discovery {

  /** The day this API last changed in a way that clients may notice. */
  private static final String CHANGESET = "2026-11-23T00:00:00Z";

  private Discovery() {}

  static Document document(String site, Territory territory) {
    var discovery = new LinkedHashMap<String, Object>();
    discovery.put("changeset", CHANGESET);
    discovery.put("contact", territory.name() + ", " + territory.contact().phone());
    discovery.put("key_service", "No key is needed.");
    discovery.put("endpoints", List.of(endpoint(site)));
    return new Document("discovery", discovery);
  }

  private static Map<String, Object> endpoint(String site) {
    var endpoint = new LinkedHashMap<String, Object>();
    endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
    endpoint.put("url", site + "/open311/v2");
    endpoint.put("changeset", CHANGESET);
    endpoint.put("type", "production");
    endpoint.put("formats", List.of("text/xml", "application/json"));
    return endpoint;
  }
}
