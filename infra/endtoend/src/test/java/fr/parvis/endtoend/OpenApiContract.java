package fr.parvis.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code docs/openapi.yaml} promises of every answer; JSON bodies are held against it. */
final class OpenApiContract {
  private static final String ADDRESS = "https://parvis.invalid/openapi";
  private static final OpenApiContract HOUSE =
      new OpenApiContract(Path.of(System.getProperty("parvis.root"), "docs", "openapi.yaml"));

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private OpenApiContract(Path file) {
    try {
      document = new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Map.of(ADDRESS, document.toString())));
  }

  /** The project's own document. */
  static OpenApiContract ofTheHouse() {
    return HOUSE;
  }

  /** Fails where the document does not know the answer's status, or its body is another's. */
  void check(String method, String path, Answer answer) {
    var plain = path.replaceAll("[?#].*", "");
    var template = template(plain);
    if (template.isEmpty()) {
      return;
    }
    var responses =
        "/paths/%s/%s/responses".formatted(escape(template.get()), method.toLowerCase(Locale.ROOT));
    var pointer = described(responses, answer.status());
    if (pointer.isEmpty()) {
      throw new AssertionError(
          "docs/openapi.yaml says nothing of %s %s -> %d"
              .formatted(method, plain, answer.status()));
    }
    mediaType(pointer.get(), answer)
        .ifPresent(
            type -> validate(pointer.get() + "/content/" + escape(type) + "/schema", answer));
  }

  private Optional<String> template(String path) {
    return document
        .path("paths")
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(template -> Pattern.matches(pattern(template), path))
        .min(Comparator.comparingInt(template -> template.split("\\{", -1).length));
  }

  private static String pattern(String template) {
    return template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+");
  }

  private Optional<String> described(String responses, int status) {
    return List.of(Integer.toString(status), status / 100 + "XX", "default").stream()
        .map(key -> responses + "/" + key)
        .filter(pointer -> !document.at(pointer).isMissingNode())
        .map(this::dereferenced)
        .findFirst();
  }

  private String dereferenced(String pointer) {
    var reference = document.at(pointer).path("$ref").asText("");
    return reference.isEmpty() ? pointer : reference.substring(1);
  }

  private Optional<String> mediaType(String response, Answer answer) {
    var sent = answer.headers().firstValue("content-type").orElse("").replaceAll(";.*", "").strip();
    return sent.endsWith("json") && document.at(response + "/content").has(sent)
        ? Optional.of(sent)
        : Optional.empty();
  }

  private void validate(String pointer, Answer answer) {
    var schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
    var errors = schema.validate(answer.body(), InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(
          "docs/openapi.yaml promises otherwise at %s: %s\n%s"
              .formatted(pointer, errors.stream().map(Error::toString).toList(), answer.body()));
    }
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
