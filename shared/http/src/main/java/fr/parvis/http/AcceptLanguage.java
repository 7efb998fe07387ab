package fr.parvis.http;

import fr.parvis.domain.Language;
import java.util.Comparator;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** Reads {@code Accept-Language} (RFC 9110 section 12.5.4), forgiving: nonsense means no wish. */
final class AcceptLanguage {

  private AcceptLanguage() {}

  static Optional<Language> best(String header) {
    try {
      return LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
          .flatMap(range -> Language.ofTag(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
