package fr.parvis.local.iot.shadow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a device says of a shadow.
 *
 * @param state the change: at most the sections {@code desired} and {@code reported}
 * @param version the version that the device believes is current
 * @param clientToken a text by which the device recognises the answer
 */
record ShadowRequest(ObjectNode state, OptionalLong version, Optional<String> clientToken) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 8 * 1024;

  /** Of names below a section: AWS counts eight, with the section and what holds it. */
  private static final int MOST_LEVELS = 6;

  private static final int MOST_TOKEN = 64;

  /** Reads the payload of an update. */
  static ShadowRequest update(byte[] payload) {
    refuseTooLarge(payload);
    var document = document(payload);
    var state = section(document, "state");
    if (!document.has("state")) {
      throw new ShadowRefused(400, "Missing required node: state");
    }
    section(state, "desired");
    section(state, "reported");
    if (state.propertyStream().anyMatch(e -> !e.getKey().matches("desired|reported"))
        || hasNullInArray(state)) {
      throw new ShadowRefused(400, "State contains an invalid node");
    }
    if (levels(state) > MOST_LEVELS) {
      throw new ShadowRefused(
          400, "JSON contains too many levels of nesting; maximum is " + MOST_LEVELS);
    }
    return new ShadowRequest(state, version(document), clientToken(document));
  }

  /** What is sent and what is kept have the same limit. */
  static void refuseTooLarge(byte[] document) {
    if (document.length > MOST_BYTES) {
      throw new ShadowRefused(413, "The payload exceeds the maximum size allowed");
    }
  }

  /** Reads the payload of a get or a delete, which may be empty. */
  static ShadowRequest of(byte[] payload) {
    var document = payload.length == 0 ? JsonNodeFactory.instance.objectNode() : document(payload);
    var nothing = JsonNodeFactory.instance.objectNode();
    return new ShadowRequest(nothing, version(document), clientToken(document));
  }

  /** The token of a payload that may be anything, for the answer that rejects it. */
  static Optional<String> tokenOf(byte[] payload) {
    try {
      return clientToken(document(payload));
    } catch (ShadowRefused e) {
      return Optional.empty();
    }
  }

  private static ObjectNode document(byte[] payload) {
    try {
      if (JSON.readTree(payload) instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException e) {
      throw new ShadowRefused(400, "Invalid JSON");
    }
    throw new ShadowRefused(400, "Invalid JSON");
  }

  /** A section may be missing, or null, which forgets it. */
  private static ObjectNode section(ObjectNode of, String name) {
    return switch (of.path(name)) {
      case ObjectNode object -> object;
      case JsonNode node when node.isNull() || node.isMissingNode() ->
          JsonNodeFactory.instance.objectNode();
      default ->
          throw new ShadowRefused(
              400,
              Character.toUpperCase(name.charAt(0))
                  + name.substring(1)
                  + " node must be an object");
    };
  }

  private static OptionalLong version(ObjectNode document) {
    var version = document.path("version");
    if (version.isMissingNode()) {
      return OptionalLong.empty();
    }
    if (!version.isIntegralNumber()) {
      throw new ShadowRefused(400, "Invalid version");
    }
    return OptionalLong.of(version.asLong());
  }

  private static Optional<String> clientToken(ObjectNode document) {
    var token = document.path("clientToken");
    if (token.isMissingNode()) {
      return Optional.empty();
    }
    if (!token.isTextual() || token.asText().length() > MOST_TOKEN) {
      throw new ShadowRefused(400, "Invalid clientToken");
    }
    return Optional.of(token.asText());
  }

  private static boolean hasNullInArray(JsonNode node) {
    return node.valueStream().anyMatch(b -> (node.isArray() && b.isNull()) || hasNullInArray(b));
  }

  private static int levels(JsonNode node) {
    return node.valueStream()
        .filter(JsonNode::isContainerNode)
        .mapToInt(below -> 1 + levels(below))
        .max()
        .orElse(0);
  }
}
