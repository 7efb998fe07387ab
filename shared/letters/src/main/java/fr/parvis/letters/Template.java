package fr.parvis.letters;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text of a letter with places to fill: {@code Your request {{reference}} is accepted.} */
public final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*}}");

  private Template() {}

  /** The text with each place filled; a place that has no value is left empty. */
  public static String fill(String text, Function<String, Optional<String>> value) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(filled(place, value)));
  }

  private static String filled(MatchResult place, Function<String, Optional<String>> value) {
    return value.apply(place.group(1)).orElse("");
  }
}
