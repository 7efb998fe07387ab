package fr.parvis.messages;

import fr.parvis.domain.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of one language, from {@code messages_fr.properties} or {@code messages_en.properties}
 * (UTF-8).
 *
 * <p>Arguments are named, {@code {reference}}, so that a translator sees what stands where and may
 * change the order. An apostrophe is an apostrophe: French needs many, and {@code MessageFormat}
 * would have each doubled.
 */
public final class Messages {

  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Language language;
  private final Properties texts;

  private Messages(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The texts of a language. */
  public static Messages of(Language language) {
    var file = "messages_%s.properties".formatted(language.tag());
    try (Reader reader =
        new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return new Messages(language, texts);
    } catch (IOException e) {
      throw new UncheckedIOException("A file of this jar can be read: " + file, e);
    }
  }

  /** The language of the texts. */
  public Language language() {
    return language;
  }

  /** A text without arguments. */
  public String text(String key) {
    return text(key, Map.of());
  }

  /**
   * A text with its arguments in place.
   *
   * @throws IllegalArgumentException for an unknown key, or an argument that is missing or not
   *     used: a person would read nonsense
   */
  public String text(String key, Map<String, String> arguments) {
    var text = raw(key);
    if (!arguments(text).equals(arguments.keySet())) {
      throw new IllegalArgumentException("Text " + key + " takes " + arguments(text));
    }
    return fill(text, arguments);
  }

  /** Every key. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** Names of the arguments of a text. */
  static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The text as the catalogue has it. */
  String raw(String key) {
    var text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text " + key + " in " + language.tag());
    }
    return text;
  }

  static String fill(String text, Map<String, String> arguments) {
    return ARGUMENT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(arguments.get(found.group(1))));
  }
}
