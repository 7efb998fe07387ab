package fr.parvis.functions.signalements.open311;

import java.util.Arrays;
import java.util.Optional;

/**
 * The last part of an address: {@code requests.json} is the name {@code requests} in JSON.
 *
 * @param name without the ending; a code may hold dots itself
 * @param format what the ending says, if it is one we know
 */
record Resource(String name, Optional<Format> format) {

  static Resource of(String segment) {
    var dot = segment.lastIndexOf('.');
    if (dot < 0) {
      return new Resource(segment, Optional.empty());
    }
    var ending = segment.substring(dot + 1);
    var format =
        Arrays.stream(Format.values()).filter(each -> each.ending().equals(ending)).findFirst();
    return new Resource(segment.substring(0, dot), format);
  }

  /**
   * The form in which to answer, errors too: XML where we were not told, as the standard requires
   * it.
   */
  Format answerFormat() {
    return format
        .filter(each -> each != Format.GEOJSON)
        .orElse(format.isPresent() ? Format.JSON : Format.XML);
  }
}
