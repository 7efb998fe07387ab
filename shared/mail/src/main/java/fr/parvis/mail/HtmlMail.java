package fr.parvis.mail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Blocks as HTML that every mail reader shows: one column, styles on the elements, no picture,
 * nothing from another origin.
 *
 * <p>Colours are those of the site (docs: the look of the pages); the town's main colour comes from
 * its settings.
 */
final class HtmlMail {

  private static final String INK = "#1d2129";
  private static final String QUIET = "#6b6457";
  private static final String PAGE = "#faf7f2";
  private static final String LINE = "#ddd5c7";

  private final MailLook look;

  private HtmlMail(MailLook look) {
    this.look = look;
  }

  static String of(List<Block> blocks, String title, MailLook look) {
    var html = new HtmlMail(look);
    var rule = blocks.indexOf(new Block.Rule());
    var body = rule < 0 ? blocks : blocks.subList(0, rule);
    var small = rule < 0 ? List.<Block>of() : blocks.subList(rule + 1, blocks.size());
    return """
    <!doctype html>
    <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
    <meta name="color-scheme" content="light"><title>%s</title></head>
    <body style="margin:0;background:%s;color:%s;font:17px/1.5 system-ui,sans-serif">
    <div style="max-width:600px;margin:0 auto;padding:24px 16px">
    <p style="margin:0 0 24px;color:%s;font-weight:700">%s</p>
    %s
    <div style="margin-top:32px;padding-top:16px;border-top:1px solid %s;color:%s;font-size:15px">
    %s
    </div>
    </div></body></html>
    """
        .formatted(
            escape(look.language()),
            escape(title),
            PAGE,
            INK,
            look.color(),
            escape(look.sender()),
            html.elements(body),
            LINE,
            QUIET,
            html.elements(small));
  }

  private String elements(List<Block> blocks) {
    return blocks.stream().map(this::element).collect(Collectors.joining("\n"));
  }

  private String element(Block block) {
    return switch (block) {
      case Block.Title title ->
          "<h1 style=\"margin:0 0 16px;font-size:24px;line-height:1.25\">"
              + escape(title.text())
              + "</h1>";
      case Block.Paragraph paragraph ->
          "<p style=\"margin:0 0 16px\">" + escape(paragraph.text()) + "</p>";
      case Block.Quote quote ->
          "<blockquote style=\"margin:0 0 16px;padding:8px 16px;border-left:4px solid %s;background:#ffffff;white-space:pre-line\">%s</blockquote>"
              .formatted(LINE, escape(quote.text()));
      case Block.Bullets bullets ->
          bullets.items().stream()
              .map(item -> "<li style=\"margin:0 0 8px\">" + escape(item) + "</li>")
              .collect(
                  Collectors.joining(
                      "", "<ul style=\"margin:0 0 16px;padding-left:24px\">", "</ul>"));
      case Block.Link link -> button(link);
      case Block.Rule _ -> "";
    };
  }

  private String button(Block.Link link) {
    return """
    <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 24px;border-radius:10px;\
    background:%s;color:#ffffff;text-decoration:none;font-weight:700">%s</a></p>\
    """
        .formatted(escape(link.address()), look.color(), escape(link.label()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
