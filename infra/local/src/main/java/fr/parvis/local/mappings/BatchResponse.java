package fr.parvis.local.mappings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.lambda.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which items of a batch failed, with Lambda's rules for answers that are not as they should be.
 *
 * @param failed the identifiers of the items that failed, none when all went well
 * @param complete whether the batch failed as a whole: the function failed, or its answer makes no
 *     sense; a function that reports single items, even each of them, leaves this false
 */
public record BatchResponse(Set<String> failed, boolean complete) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BatchResponse SUCCESS = new BatchResponse(Set.of(), false);

  /**
   * Reads the answer to a batch.
   *
   * @param items the identifiers of the batch, in order
   * @param partial whether the event source asks for partial batch responses
   */
  public static BatchResponse read(Outcome outcome, Set<String> items, boolean partial) {
    if (outcome.failed()) {
      return new BatchResponse(items, true);
    }
    if (!partial || outcome.payload().length == 0) {
      return SUCCESS;
    }
    try {
      return reported(JSON.readTree(outcome.payload()), items);
    } catch (JsonProcessingException e) {
      return new BatchResponse(items, true); // not even JSON: a complete failure, as on AWS
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  private static BatchResponse reported(JsonNode answer, Set<String> items) {
    if (answer.isNull() || (answer.isObject() && answer.isEmpty())) {
      return SUCCESS;
    }
    var list = answer.path("batchItemFailures");
    if (list.isNull()) {
      return SUCCESS;
    }
    var failed = new LinkedHashSet<String>();
    for (var failure : list) {
      failed.add(failure.path("itemIdentifier").asText(""));
    }
    return list.isArray() && items.containsAll(failed)
        ? new BatchResponse(failed, false)
        : new BatchResponse(items, true);
  }
}
