package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns a template's YAML into a tree in which every short intrinsic ({@code !Ref x}) has its long
 * form ({@code {"Ref": "x"}}). Jackson's own YAML reader drops the tags, hence this one.
 */
final class TemplateTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TemplateTree() {}

  static ObjectNode read(Path path) {
    try (var reader = Files.newBufferedReader(path)) {
      if (tree(new Yaml(new LoaderOptions()).compose(reader)) instanceof ObjectNode root) {
        return root;
      }
      throw new TemplateRefused(path + " is not a template: its root is not a mapping");
    } catch (YAMLException e) {
      throw new TemplateRefused(path + " is not YAML: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static JsonNode tree(Node node) {
    var plain =
        switch (node) {
          case MappingNode mapping -> object(mapping);
          case SequenceNode sequence -> {
            var array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(tree(item)));
            yield array;
          }
          case ScalarNode scalar -> scalar(scalar);
          default ->
              throw new TemplateRefused("a YAML alias is not supported:" + node.getStartMark());
        };
    var tag = node.getTag().getValue();
    return tag.startsWith("!") ? intrinsic(tag.substring(1), plain) : plain;
  }

  private static ObjectNode object(MappingNode mapping) {
    var object = JSON.objectNode();
    for (var entry : mapping.getValue()) {
      var key = ((ScalarNode) entry.getKeyNode()).getValue();
      if (object.has(key)) {
        throw new TemplateRefused("the key " + key + " stands twice:" + mapping.getStartMark());
      }
      object.set(key, tree(entry.getValueNode()));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
    }
    if (tag.equals(Tag.INT) && text.matches("-?(0|[1-9][0-9]{0,17})")) {
      return JSON.numberNode(Long.parseLong(text));
    }
    return tag.equals(Tag.FLOAT) && text.matches("-?[0-9]+\\.[0-9]+")
        ? JSON.numberNode(Double.parseDouble(text))
        : JSON.textNode(text);
  }

  private static ObjectNode intrinsic(String tag, JsonNode argument) {
    var name = tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
    if (tag.equals("GetAtt") && argument.isTextual()) {
      var parts = argument.textValue().split("\\.", 2);
      return JSON.objectNode()
          .set(name, JSON.arrayNode().add(parts[0]).add(parts.length > 1 ? parts[1] : ""));
    }
    return JSON.objectNode().set(name, argument);
  }
}
