package fr.parvis.functions.admin;

import fr.parvis.letters.Letter;
import fr.parvis.letters.Letter.Block;
import fr.parvis.letters.Letter.Facts;
import fr.parvis.letters.Letter.Heading;
import fr.parvis.letters.Letter.Words;
import java.util.Map;

/** A letter in words, for a page that shows it as its own. */
final class LetterView {

  private LetterView() {}

  static Map<String, Object> of(Letter letter) {
    return Map.of(
        "language", letter.language(),
        "title", letter.title(),
        "sender", letter.sender(),
        "blocks", letter.blocks().stream().map(LetterView::block).toList());
  }

  private static Map<String, Object> block(Block block) {
    return switch (block) {
      case Heading(var text) -> Map.of("heading", text);
      case Words(var text) -> Map.of("words", text);
      case Facts(var facts) -> Map.of("facts", facts);
    };
  }
}
