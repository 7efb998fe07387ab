package fr.parvis.local.iot.rules;

import java.util.List;

/**
 * An MQTT topic filter: {@code +} stands for one level, a last {@code #} for all that follow.
 *
 * @param levels of the filter
 */
record TopicFilter(List<String> levels) {

  /** Reads it; empty levels count, as in MQTT. */
  static TopicFilter of(String text) {
    return new TopicFilter(levels(text));
  }

  /** The levels of a topic. */
  static List<String> levels(String topic) {
    return List.of(topic.split("/", -1));
  }

  /** Whether MQTT allows such a filter. */
  boolean isWellFormed() {
    for (int i = 0; i < levels.size(); i++) {
      var level = levels.get(i);
      var isWildcard = level.equals("+") || (level.equals("#") && i == levels.size() - 1);
      if (!isWildcard && (level.contains("+") || level.contains("#"))) {
        return false;
      }
    }
    return !levels.equals(List.of(""));
  }

  /** Whether a topic is one of those; a wildcard does not stand for what begins with a dollar. */
  boolean matches(List<String> topic) {
    if (topic.getFirst().startsWith("$") && !levels.getFirst().equals(topic.getFirst())) {
      return false;
    }
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).equals("#")) {
        return true;
      }
      if (i == topic.size() || !isOne(levels.get(i), topic.get(i))) {
        return false;
      }
    }
    return levels.size() == topic.size();
  }

  private static boolean isOne(String level, String ofTopic) {
    return level.equals("+") || level.equals(ofTopic);
  }
}
