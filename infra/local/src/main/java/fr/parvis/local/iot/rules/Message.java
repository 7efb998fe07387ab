package fr.parvis.local.iot.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.parvis.local.iot.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a statement is evaluated on.
 *
 * @param publication as the broker took it
 * @param topic the levels of its topic; of Basic Ingest those behind the rule's name
 */
record Message(Publication publication, List<String> topic) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** The payload as JSON; missing when it is none. */
  JsonNode json() {
    try {
      return JSON.readTree(publication.payload());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
