package fr.parvis.local.iot.policy;

import fr.parvis.template.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A resource of a policy: an ARN in which {@code *} stands for anything, {@code ?} for one
 * character, and variables for what is known of the connection. MQTT's own wildcards mean nothing
 * here: {@code +} is a plus sign.
 */
final class ResourcePattern {
  private static final String OURS = "arn:aws:iot:%s:%s:".formatted(Names.REGION, Names.ACCOUNT);
  private static final Pattern PIECE = Pattern.compile("\\$\\{([^}]*)}|\\*|\\?|[^$*?]+|\\$");

  /** A stretch of the pattern, as a regular expression once the connection is known. */
  private interface Piece extends Function<Connection, Optional<String>> {}

  private final List<Piece> pieces;

  private ResourcePattern(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** Reads a pattern; refuses an ARN that is not of this account's IoT Core. */
  static ResourcePattern of(String text) {
    if (!text.equals("*") && !text.startsWith(OURS)) {
      throw new UnknownInPolicy("Resource " + text);
    }
    var path = text.equals("*") ? text : text.substring(OURS.length());
    var pieces = new ArrayList<Piece>();
    for (var match : PIECE.matcher(path).results().toList()) {
      pieces.add(match.group(1) == null ? fixed(match.group()) : variable(match.group(1)));
    }
    return new ResourcePattern(List.copyOf(pieces));
  }

  private static Piece fixed(String text) {
    var expression =
        switch (text) {
          case "*" -> ".*";
          case "?" -> ".";
          default -> Pattern.quote(text);
        };
    return _ -> Optional.of(expression);
  }

  private static Piece variable(String name) {
    return switch (name) {
      case "iot:Connection.Thing.ThingName" -> connection -> connection.thing().map(Pattern::quote);
      case "iot:ClientId" -> connection -> Optional.of(Pattern.quote(connection.clientId()));
      default -> throw new UnknownInPolicy("the variable ${" + name + "}");
    };
  }

  /** Whether it names the resource; never, when a variable of it has no value. */
  boolean matches(String resource, Connection connection) {
    var expression = new StringBuilder();
    for (var piece : pieces) {
      var known = piece.apply(connection);
      if (known.isEmpty()) {
        return false;
      }
      expression.append(known.get());
    }
    return Pattern.compile(expression.toString(), Pattern.DOTALL).matcher(resource).matches();
  }
}
