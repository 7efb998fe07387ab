package fr.parvis.local.iot.shadow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The state of one shadow: {@code desired} and {@code reported}, when each value was set, and how
 * often it was changed.
 *
 * @param state at most the two sections, each an object
 * @param metadata the same shape, with {@code {"timestamp": seconds}} in place of each value
 * @param version counts updates, and goes on after a deletion
 * @param deleted whether nothing but the version is left
 */
record Shadow(ObjectNode state, ObjectNode metadata, long version, boolean deleted) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The shadow of a thing that never had one. */
  static final Shadow NONE = new Shadow(JSON.objectNode(), JSON.objectNode(), 0, true);

  /** This shadow with a change merged in: what is null there is forgotten. */
  Shadow update(ObjectNode change, long atSeconds) {
    var nextState = state.deepCopy();
    var nextMetadata = metadata.deepCopy();
    merge(nextState, nextMetadata, change, atSeconds);
    return new Shadow(nextState, nextMetadata, version + 1, false);
  }

  /** What is left of it when it is deleted. */
  Shadow delete() {
    return new Shadow(JSON.objectNode(), JSON.objectNode(), version + 1, true);
  }

  private static void merge(ObjectNode state, ObjectNode metadata, ObjectNode change, long at) {
    for (var entry : change.properties()) {
      var key = entry.getKey();
      if (entry.getValue().isNull()) {
        state.remove(key);
        metadata.remove(key);
      } else if (entry.getValue() instanceof ObjectNode section) {
        if (!state.path(key).isObject()) {
          state.putObject(key);
          metadata.putObject(key);
        }
        merge((ObjectNode) state.get(key), (ObjectNode) metadata.get(key), section, at);
      } else {
        state.set(key, entry.getValue());
        metadata.set(key, stamps(entry.getValue(), at));
      }
    }
  }

  /** The shape of a value, with the time in place of what is in it. */
  static JsonNode stamps(JsonNode value, long atSeconds) {
    return switch (value) {
      case ObjectNode object -> {
        var stamps = JSON.objectNode();
        object.properties().forEach(e -> stamps.set(e.getKey(), stamps(e.getValue(), atSeconds)));
        yield stamps;
      }
      case ArrayNode array -> {
        var stamps = JSON.arrayNode();
        array.forEach(item -> stamps.add(stamps(item, atSeconds)));
        yield stamps;
      }
      default -> JSON.objectNode().put("timestamp", atSeconds);
    };
  }

  /** What is desired and not reported; empty when the device is as it should be. */
  ObjectNode delta() {
    return difference(section(state, "desired"), section(state, "reported"));
  }

  /** When each value of the delta was desired. */
  ObjectNode deltaMetadata() {
    return picked(section(metadata, "desired"), delta());
  }

  private static ObjectNode section(ObjectNode of, String name) {
    return of.get(name) instanceof ObjectNode section ? section : JSON.objectNode();
  }

  private static ObjectNode difference(ObjectNode desired, ObjectNode reported) {
    var difference = JSON.objectNode();
    for (var entry : desired.properties()) {
      var other = reported.path(entry.getKey());
      if (entry.getValue() instanceof ObjectNode wanted && other instanceof ObjectNode known) {
        var below = difference(wanted, known);
        if (!below.isEmpty()) {
          difference.set(entry.getKey(), below);
        }
      } else if (!entry.getValue().equals(other)) {
        difference.set(entry.getKey(), entry.getValue());
      }
    }
    return difference;
  }

  private static ObjectNode picked(ObjectNode metadata, ObjectNode shape) {
    var picked = JSON.objectNode();
    for (var entry : shape.properties()) {
      var stamps = metadata.path(entry.getKey());
      picked.set(
          entry.getKey(),
          entry.getValue() instanceof ObjectNode below && stamps instanceof ObjectNode object
              ? picked(object, below)
              : stamps);
    }
    return picked;
  }
}
