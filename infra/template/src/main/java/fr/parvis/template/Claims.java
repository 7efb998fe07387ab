package fr.parvis.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a template somebody takes care of: by resource type, the paths of the properties that are
 * honoured. Every part of the runtime states its own; what nobody claims is refused, so that no
 * line of the template is silently without effect.
 *
 * <p>A path names the keys down to a value, joined by dots; items of a list add nothing to it.
 * {@code *} stands for any one key, a last {@code **} for everything below. Event sources are
 * claimed as if they were resources of type {@code Function type/Event type}.
 */
public final class Claims {
  private final Map<String, Set<String>> paths;

  private Claims(Map<String, Set<String>> paths) {
    this.paths = paths;
  }

  /** No claim at all. */
  public static Claims none() {
    return new Claims(Map.of());
  }

  /** These claims, and the given paths of one type; none claims a type that has no properties. */
  public Claims with(String type, String... claimed) {
    var all = new HashMap<>(paths);
    all.merge(type, Set.of(claimed), Claims::union);
    return new Claims(all);
  }

  /** These claims and the others. */
  public Claims and(Claims others) {
    var all = new HashMap<>(paths);
    others.paths.forEach((type, claimed) -> all.merge(type, claimed, Claims::union));
    return new Claims(all);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var union = new HashSet<>(some);
    union.addAll(others);
    return union;
  }

  /**
   * Checks that everything the template asks for is claimed.
   *
   * @throws TemplateRefused with one line for each resource or property that nobody claims
   */
  public void check(Template template) {
    var problems = new ArrayList<String>();
    for (var resource : template.resources()) {
      check(resource.logicalId(), resource.type(), resource.properties(), problems);
    }
    for (var source : template.eventSources()) {
      var type = source.function().type() + "/" + source.type();
      var where = source.function().logicalId() + ".Events." + source.name();
      check(where, type, source.properties(), problems);
    }
    if (!problems.isEmpty()) {
      throw new TemplateRefused(problems);
    }
  }

  private void check(String where, String type, JsonNode properties, List<String> problems) {
    if (!paths.containsKey(type)) {
      problems.add("%s: the type %s is not known to this runtime".formatted(where, type));
      return;
    }
    var unclaimed = new ArrayList<String>();
    collect("", properties, paths.get(type), unclaimed);
    unclaimed.stream()
        .distinct()
        .map(
            "%s (%s): the property %%s is not known to this runtime".formatted(where, type)
                ::formatted)
        .forEach(problems::add);
  }

  private static void collect(String path, JsonNode node, Set<String> claimed, List<String> found) {
    if (!path.isEmpty() && claimed.stream().anyMatch(claim -> covers(claim, path))) {
      return;
    }
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(entry -> {
            var below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            collect(below, entry.getValue(), claimed, found);
          });
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainerNode)) {
      node.forEach(item -> collect(path, item, claimed, found));
    } else if (!node.isMissingNode() && !path.isEmpty()) {
      found.add(path);
    }
  }

  private static boolean covers(String claim, String path) {
    var wanted = claim.split("\\.", -1);
    var actual = path.split("\\.", -1);
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].equals("**")) {
        return true;
      }
      if (i >= actual.length || !(wanted[i].equals("*") || wanted[i].equals(actual[i]))) {
        return false;
      }
    }
    return wanted.length == actual.length;
  }
}
