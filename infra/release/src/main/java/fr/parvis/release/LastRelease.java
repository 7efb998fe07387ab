package fr.parvis.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The last release, as it was frozen in a checkout.
 *
 * @param root the checkout's folder
 */
record LastRelease(Path root) {
  private static final String RESOURCES =
      """
      # What holds a town's data in the last release, with what an update must not change of it.
      # Written by ./parvis check --freeze; ./parvis check and the tests hold the templates against it.
      """;
  private static final String OPENAPI =
      """
      # The interface of the last release, without its prose.
      # Written by ./parvis check --freeze; ./parvis check and the tests hold docs/openapi.yaml against it.
      """;

  /** What people read in an OpenAPI document, where it is no schema of that name. */
  private static final Set<String> PROSE =
      Set.of("description", "example", "examples", "operationId", "summary", "tags", "title");

  /** A sentence for each promise that the checkout breaks. */
  List<String> broken() {
    var broken = new ArrayList<String>();
    broken.addAll(
        ResourceChanges.between(
            Yaml.read(last("resources.yaml")), KeptResources.inTemplates(root)));
    broken.addAll(ApiChanges.between(Yaml.read(last("openapi.yaml")), openapi()));
    for (var example : files(last("events"))) {
      broken.addAll(EventExamples.changes(Yaml.read(example)));
    }
    return broken;
  }

  /** Writes down what the checkout promises. */
  void freeze() {
    write(last("resources.yaml"), RESOURCES + Yaml.write(KeptResources.inTemplates(root)));
    write(last("openapi.yaml"), OPENAPI + Yaml.write(withoutProse(openapi())));
    EventExamples.today()
        .forEach((type, example) ->
            write(last("events").resolve(type + ".json"), example.toPrettyString() + "\n"));
  }

  private JsonNode openapi() {
    return Yaml.read(root.resolve("docs/openapi.yaml"));
  }

  private Path last(String name) {
    return root.resolve("infra/release/last").resolve(name);
  }

  private static JsonNode withoutProse(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(e -> PROSE.contains(e.getKey()) && !e.getValue().isObject());
    }
    node.forEach(LastRelease::withoutProse);
    return node;
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
