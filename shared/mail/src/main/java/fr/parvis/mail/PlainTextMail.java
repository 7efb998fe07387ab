package fr.parvis.mail;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as plain text: the mail of those who read without pictures, and of screen readers. */
final class PlainTextMail {

  private PlainTextMail() {}

  static String of(List<Block> blocks) {
    return blocks.stream().map(PlainTextMail::text).collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Title title -> title.text();
      case Block.Paragraph paragraph -> paragraph.text();
      case Block.Quote quote ->
          quote.text().lines().map("> "::concat).collect(Collectors.joining("\n"));
      case Block.Bullets bullets ->
          bullets.items().stream().map("- "::concat).collect(Collectors.joining("\n"));
      // The address alone on its line: mail readers make it a link whole.
      case Block.Link link -> link.label() + "\n" + link.address();
      case Block.Rule _ -> "-- ";
    };
  }
}
