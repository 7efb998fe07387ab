package fr.parvis.functions.opendata;

import fr.parvis.dcat.Syntax;
import fr.parvis.http.Request;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of our media types a caller likes best, by its {@code Accept} header. Who likes none of
 * them gets the first: a harvester reads what it is given, or says so.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110 section 12.5.1</a>
 */
final class Accepted {

  private Accepted() {}

  /** The syntax of a graph. */
  static Syntax syntax(Request request) {
    return best(request, List.of(Syntax.values()), Syntax::mediaType);
  }

  /** The best of some choices, the first of which is given when nothing is said. */
  static <T> T best(Request request, List<T> choices, Function<T, String> mediaType) {
    var ranges =
        request.header("accept").stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(Range::parse)
            .flatMap(Optional::stream)
            .toList();
    return choices.stream()
        .max(
            Comparator.<T>comparingDouble(choice -> quality(ranges, mediaType.apply(choice)))
                .thenComparingInt(choice -> -choices.indexOf(choice)))
        .orElseThrow();
  }

  private static double quality(List<Range> ranges, String mediaType) {
    return ranges.stream()
        .filter(range -> range.holds(mediaType))
        .max(Comparator.comparingInt(range -> range.type().length()))
        .map(Range::quality)
        .orElse(0.0);
  }

  /** {@code text/*;q=0.5}. */
  private record Range(String type, double quality) {

    static Optional<Range> parse(String text) {
      var parts = text.toLowerCase(Locale.ROOT).replace(" ", "").split(";", -1);
      var quality =
          Arrays.stream(parts)
              .filter(part -> part.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)"))
              .mapToDouble(part -> Double.parseDouble(part.substring(2)))
              .findFirst()
              .orElse(1);
      return parts[0].matches("[^/]+/[^/]+")
          ? Optional.of(new Range(parts[0], quality))
          : Optional.empty();
    }

    boolean holds(String mediaType) {
      return type.equals("*/*")
          || type.equals(mediaType)
          || (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1)));
    }
  }
}
