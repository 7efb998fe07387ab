package fr.parvis.territory;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Language;
import fr.parvis.json.Json;
import fr.parvis.json.MalformedJson;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A territory's settings. One deployment serves one authority, of one or several communes.
 *
 * @param name of the territory
 * @param slogan under the name
 * @param mark one or two letters, where there is no room for the name
 * @param color of what can be done, {@code #rrggbb}; white on it must be legible
 * @param languages that pages offer, the first one by default
 * @param zone of clocks, days and deadlines: {@code Europe/Paris}
 * @param communes the first one is where a report is when it does not say
 * @param contact the human way in
 * @param services that answer
 * @param categories that residents can report
 * @param map of the territory
 * @param networkServers that may bring readings of LoRaWAN sensors; none when left out
 * @param publisher of its data; without one no catalogue names a producer
 */
public record Territory(
    String name,
    Words slogan,
    String mark,
    String color,
    List<Language> languages,
    String zone,
    List<Commune> communes,
    TownHall contact,
    List<Service> services,
    List<Category> categories,
    TerritoryMap map,
    Optional<List<NetworkServer>> networkServers,
    Optional<Publisher> publisher) {

  /**
   * Reads a settings document.
   *
   * @throws MalformedJson when the text is not JSON
   * @throws Invalid with every broken rule and its place
   */
  public static Territory parse(String document) {
    var territory = Json.read(document, Territory.class);
    TerritoryRules.check(territory);
    return territory;
  }

  /** The settings document again. */
  public String document() {
    return Json.write(this);
  }

  /** Who publishes; the territory itself, while the settings name nobody. */
  public String publisherName() {
    return publisher.map(Publisher::name).orElse(name);
  }

  /** The zone of clocks, days and deadlines. */
  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /** The commune of an INSEE code. */
  public Optional<Commune> commune(String insee) {
    return communes.stream().filter(commune -> commune.insee().equals(insee)).findFirst();
  }

  /** The service of an id. */
  public Optional<Service> service(String id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }

  /** The LoRaWAN network server of an id. */
  public Optional<NetworkServer> networkServer(String id) {
    return networkServers.orElse(List.of()).stream()
        .filter(server -> server.id().equals(id))
        .findFirst();
  }

  /** The category of a code. */
  public Optional<Category> category(String code) {
    return categories.stream().filter(category -> category.code().equals(code)).findFirst();
  }
}
