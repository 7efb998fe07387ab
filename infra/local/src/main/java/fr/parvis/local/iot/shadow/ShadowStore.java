package fr.parvis.local.iot.shadow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.state.DurableMap;
import java.nio.file.Path;
import java.util.Optional;

/** Shadows by thing, on disk when they are acknowledged. */
final class ShadowStore implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DurableMap shadows;

  ShadowStore(Optional<Path> data) {
    shadows = DurableMap.in(data, "iot-shadows");
  }

  /** The shadow of a thing; {@link Shadow#NONE} when it never had one. */
  Shadow get(String thing) {
    return shadows.find(thing).map(ShadowStore::read).orElse(Shadow.NONE);
  }

  void put(String thing, Shadow shadow) {
    try {
      shadows.put(thing, JSON.writeValueAsString(shadow));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a shadow is always JSON", e);
    }
  }

  private static Shadow read(String json) {
    try {
      return JSON.readValue(json, Shadow.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept shadow is damaged: " + json, e);
    }
  }

  @Override
  public void close() {
    shadows.close();
  }
}
