package fr.parvis.local.iot.rules;

import fr.parvis.template.TemplateRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a statement, taken one after the other; knows the clause that it is in. */
final class Tokens {
  /** What stands for itself, what is quoted, what is a number, what is a word. */
  enum Kind {
    SYMBOL,
    TEXT,
    NUMBER,
    WORD,
    END
  }

  /** A word with what it is; {@code text} of a quoted one is without its quotes. */
  record Token(Kind kind, String text) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>'[^']*')|(?<number>-?[0-9]+(?:\\.[0-9]+)?)|(?<word>[A-Za-z_]\\w*)"
              + "|(?<symbol><>|<=|>=|[=<>(),.*\\[\\]]))");

  private final String rule;
  private final List<Token> tokens = new ArrayList<>();
  private String clause = "SELECT";
  private int next;

  /** Cuts a statement into words; {@code rule} names it for people. */
  Tokens(String rule, String statement) {
    this.rule = rule;
    var text = statement.strip();
    var matcher = TOKEN.matcher(text);
    var at = 0;
    for (; at < text.length(); at = matcher.end()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw refusal("cannot be read from here on: " + text.substring(at).strip());
      }
      for (var kind : List.of(Kind.TEXT, Kind.NUMBER, Kind.WORD, Kind.SYMBOL)) {
        var found = matcher.group(kind.name().toLowerCase(Locale.ROOT));
        if (found != null) {
          tokens.add(new Token(kind, kind == Kind.TEXT ? unquoted(found) : found));
        }
      }
    }
    tokens.add(new Token(Kind.END, "the end"));
  }

  /** The next word, which stays. */
  Token peek() {
    return tokens.get(next);
  }

  /** The word behind the next one. */
  Token peekSecond() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  /** How many words were taken. */
  int position() {
    return next;
  }

  /** Takes the next word. */
  Token take() {
    var token = tokens.get(next);
    next += token.kind() == Kind.END ? 0 : 1;
    return token;
  }

  /** Takes the next word if it is of that kind, else refuses. */
  String take(Kind kind) {
    if (peek().kind() != kind) {
      throw refusal("%s is not known here".formatted(peek().text()));
    }
    return take().text();
  }

  /** Takes a symbol, or leaves what else there is. */
  boolean takeIf(String symbol) {
    return takeIf(Kind.SYMBOL, symbol);
  }

  /** Takes a keyword, in whatever case, or leaves what else there is. */
  boolean takeKeyword(String keyword) {
    return takeIf(Kind.WORD, keyword);
  }

  /** Takes a symbol, or refuses. */
  void expect(String symbol) {
    if (!takeIf(symbol)) {
      throw refusal("%s is expected, not %s".formatted(symbol, peek().text()));
    }
  }

  /** Takes the keyword of a clause, or leaves what else there is. */
  boolean enter(String keyword) {
    if (takeKeyword(keyword)) {
      clause = keyword;
      return true;
    }
    return false;
  }

  /** A refusal that names the rule and the clause. */
  TemplateRefused refusal(String why) {
    return new TemplateRefused("%s: the %s clause: %s".formatted(rule, clause, why));
  }

  private boolean takeIf(Kind kind, String text) {
    if (peek().kind() == kind && peek().text().equalsIgnoreCase(text)) {
      next++;
      return true;
    }
    return false;
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1);
  }
}
