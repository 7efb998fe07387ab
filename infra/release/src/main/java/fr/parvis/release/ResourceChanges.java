package fr.parvis.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a town would lose, or an update would fail on, between two sets of kept resources. */
final class ResourceChanges {
  private final String name;
  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found = new ArrayList<>();

  private ResourceChanges(String name, JsonNode before, JsonNode after) {
    this.name = name;
    this.before = before;
    this.after = after;
  }

  /** A sentence for each; none when the update keeps everything. A new resource is none. */
  static List<String> between(JsonNode before, JsonNode after) {
    var found = new ArrayList<String>();
    for (var template : before.properties()) {
      for (var resource : template.getValue().properties()) {
        var id = resource.getKey();
        var now = after.path(template.getKey()).path(id);
        found.addAll(
            new ResourceChanges(template.getKey() + ": " + id, resource.getValue(), now).find());
      }
    }
    return found;
  }

  private List<String> find() {
    var type = before.path("Type").asText();
    if (after.isMissingNode()) {
      say("is gone or has another logical id; CloudFormation would delete it, or leave it behind");
    } else if (!after.path("Type").asText().equals(type)) {
      say(
          "Type was %s and is %s; CloudFormation would replace it"
              .formatted(type, after.path("Type")));
    } else {
      policies();
      condition();
      fixed(type);
      if (type.equals(KeptResources.TABLE)) {
        found.addAll(TableChanges.between(name, before, after));
      }
    }
    return found;
  }

  private void policies() {
    for (var policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
      if (before.path(policy).asText().equals("Retain")
          && !after.path(policy).asText().equals("Retain")) {
        say(policy + " was Retain and is no more; a mistake would cost the data");
      }
    }
  }

  private void condition() {
    var now = after.path("Condition");
    if (!now.isMissingNode() && !now.equals(before.path("Condition"))) {
      say("Condition is now %s; where it is false CloudFormation would delete it".formatted(now));
    }
  }

  private void fixed(String type) {
    for (var property : Objects.requireNonNull(KeptResources.FIXED.get(type))) {
      var was = before.path("Properties").path(property);
      var is = after.path("Properties").path(property);
      if (!was.equals(is)) {
        say(
            "%s was %s and is %s; it cannot be changed in place, CloudFormation would replace it"
                .formatted(property, told(was), told(is)));
      }
    }
  }

  private void say(String sentence) {
    found.add(name + ": " + sentence);
  }

  private static String told(JsonNode node) {
    return node.isMissingNode() ? "not set" : node.toString();
  }
}
