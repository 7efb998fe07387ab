package fr.parvis.local.iot.registry;

import java.util.Map;

/**
 * A device or gateway in the registry.
 *
 * @param name its name, which is also its MQTT client id
 * @param id an id that no later thing of the same name has
 * @param attributes what CreateThing said of it
 */
public record Thing(String name, String id, Map<String, String> attributes) {
  /** Copies the attributes. */
  public Thing {
    attributes = Map.copyOf(attributes);
  }
}
