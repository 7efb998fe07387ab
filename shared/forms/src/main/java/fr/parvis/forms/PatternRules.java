package fr.parvis.forms;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which regular expressions a schema may use: those that Java and a browser read alike, and that no
 * answer can make slow. So no {@code \w}, {@code \s} or dot, no looking around and no references
 * back; and a group that repeats holds no repetition and no choice.
 */
final class PatternRules {

  private static final int MAX_LENGTH = 300;
  private static final String CLASS_WORD = "\\\\d|\\\\p\\{(?:L|Lu|Ll|N|Nd)}";

  private static final Pattern TOKEN =
      Pattern.compile(
          CLASS_WORD
              + "|\\\\[\\\\^$.*+?()\\[\\]{}|/]" // an escaped sign
              + "|\\[\\^?(?:"
              + CLASS_WORD
              + "|\\\\[\\\\\\]\\[^-]|[^\\[\\]\\\\&^~])+]"
              + "|\\(\\?:|[()|^$]|[*+?]|\\{[0-9]{1,3}(?:,[0-9]{0,3})?}"
              + "|[^\\\\\\[\\](){}*+?|^$.]");

  /** So {@code (?=} and other openings of Java's own are refused. */
  private static final Set<String> NOTHING_TO_REPEAT = Set.of("", "(", "(?:", "|", "^", "$");

  private PatternRules() {}

  static boolean isPortable(String pattern) {
    if (pattern.length() > MAX_LENGTH || !compiles(pattern)) {
      return false;
    }
    var tokens = TOKEN.matcher(pattern);
    var heavy = new ArrayDeque<Boolean>(); // whether each open group repeats or chooses inside
    heavy.push(false);
    boolean closedHeavy = false;
    String before = "";
    int end = 0;
    while (end < pattern.length()) {
      if (!tokens.find() || tokens.start() != end) {
        return false;
      }
      var token = tokens.group();
      if (isQuantifier(token)
          && (NOTHING_TO_REPEAT.contains(before)
              || isQuantifier(before)
              || (before.equals(")") && closedHeavy))) {
        return false;
      }
      if (token.startsWith("(")) {
        heavy.push(false);
      } else if (token.equals(")")) {
        closedHeavy = heavy.pop();
        heavy.push(heavy.pop() || closedHeavy);
      } else if (isQuantifier(token) || token.equals("|")) {
        heavy.pop();
        heavy.push(true);
      }
      before = token;
      end = tokens.end();
    }
    return true;
  }

  private static boolean isQuantifier(String token) {
    return token.equals("*") || token.equals("+") || token.equals("?") || token.matches("\\{.+}");
  }

  private static boolean compiles(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }
}
