package fr.parvis.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.parvis.local.lambda.Functions;
import fr.parvis.local.lambda.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Functions whose answers a test writes; they remember every event. */
public final class ScriptedFunctions implements Functions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private volatile Function<JsonNode, Outcome> script;

  public ScriptedFunctions(Function<JsonNode, Outcome> script) {
    this.script = script;
  }

  @Override
  public Outcome invoke(String logicalId, byte[] event) {
    var json = tree(event);
    events.add(json);
    return script.apply(json);
  }

  public void become(Function<JsonNode, Outcome> other) {
    script = other;
  }

  /** The events so far, one for each invocation. */
  public List<JsonNode> events() {
    return events;
  }

  /** What a path says in each record of an event. */
  public static List<String> inRecords(JsonNode event, String pointer) {
    return StreamSupport.stream(event.path("Records").spliterator(), false)
        .map(record -> record.at(pointer).asText())
        .toList();
  }

  public static Outcome success() {
    return Outcome.answer(new byte[0]);
  }

  public static Outcome failure() {
    return Outcome.failure("Unhandled", "{\"errorMessage\":\"as scripted\"}".getBytes(UTF_8));
  }

  public static Outcome failed(String item) {
    return Outcome.answer(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}".formatted(item).getBytes(UTF_8));
  }

  private static JsonNode tree(byte[] event) {
    try {
      return JSON.readTree(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
