package fr.parvis.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What only tables have: types of key attributes, and global secondary indexes. */
final class TableChanges {
  private TableChanges() {}

  static List<String> between(String table, JsonNode before, JsonNode after) {
    var found = new ArrayList<String>();
    attributes(table, before, after, found);
    indexes(table, before, after, found);
    return found;
  }

  private static void attributes(
      String table, JsonNode before, JsonNode after, List<String> found) {
    var were = byName(before, KeptResources.ATTRIBUTES, "AttributeName");
    byName(after, KeptResources.ATTRIBUTES, "AttributeName")
        .forEach((name, attribute) -> {
          var was = were.getOrDefault(name, attribute);
          if (!was.equals(attribute)) {
            found.add(
                "%s: AttributeDefinitions: the type of %s was %s and is %s; CloudFormation would replace the table"
                    .formatted(
                        table, name, was.path("AttributeType"), attribute.path("AttributeType")));
          }
        });
  }

  private static void indexes(String table, JsonNode before, JsonNode after, List<String> found) {
    var were = byName(before, KeptResources.INDEXES, "IndexName");
    var are = byName(after, KeptResources.INDEXES, "IndexName");
    var moved = new TreeSet<String>();
    were.forEach((name, index) -> {
      if (!are.containsKey(name)) {
        moved.add("-" + name);
      } else if (!index.equals(are.get(name))) {
        found.add(
            "%s: GlobalSecondaryIndexes: %s changed, which CloudFormation refuses; add one of another name, and remove this one a release later"
                .formatted(table, name));
      }
    });
    are.keySet().stream().filter(name -> !were.containsKey(name)).forEach(n -> moved.add("+" + n));
    if (moved.size() > 1) {
      found.add(
          "%s: GlobalSecondaryIndexes: %s; CloudFormation adds or removes one index in an update, so release them one after the other"
              .formatted(table, String.join(" ", moved)));
    }
  }

  private static Map<String, JsonNode> byName(JsonNode table, String property, String name) {
    var found = new TreeMap<String, JsonNode>();
    table
        .path("Properties")
        .path(property)
        .forEach(each -> found.put(each.path(name).asText(), each));
    return found;
  }
}
