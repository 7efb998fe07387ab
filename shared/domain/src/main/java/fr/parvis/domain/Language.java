package fr.parvis.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the service speaks; the first one is spoken when nothing else is known. */
public enum Language {
  /** French. */
  FR,
  /** English. */
  EN;

  /** The language of a tag such as {@code fr}, {@code en-GB} (BCP 47), if the service speaks it. */
  public static Optional<Language> ofTag(String tag) {
    var primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return Arrays.stream(values()).filter(language -> language.tag().equals(primary)).findFirst();
  }

  /** {@code fr} or {@code en}: the form that is stored and sent. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
