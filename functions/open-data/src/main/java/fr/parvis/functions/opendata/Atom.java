package fr.parvis.functions.opendata;

import fr.parvis.domain.PlainText;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A feed.
 *
 * @param self its own address, which also names it
 * @param page the page for people
 * @param title of the feed
 * @param author who publishes
 * @param language of its texts
 * @param updated when something last changed
 * @param entries newest first
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
record Atom(
    URI self,
    URI page,
    String title,
    String author,
    String language,
    Instant updated,
    List<Entry> entries) {

  /** Keeps its own copy. */
  Atom {
    entries = List.copyOf(entries);
  }

  /**
   * One thing that happened.
   *
   * @param id names it for ever
   * @param page where to read on
   * @param title what happened
   * @param words more of it
   * @param updated when
   */
  record Entry(URI id, URI page, String title, String words, Instant updated) {}

  String write() {
    var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    text.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        .append(language)
        .append("\">\n")
        .append(element("id", self.toString()))
        .append(element("title", title))
        .append(element("updated", updated.toString()))
        .append("<author>" + element("name", author).strip() + "</author>\n")
        .append(link("self", self))
        .append(link("alternate", page));
    entries.forEach(entry -> text.append(write(entry)));
    return text.append("</feed>\n").toString();
  }

  private static String write(Entry entry) {
    return "<entry>\n"
        + element("id", entry.id().toString())
        + element("title", entry.title())
        + element("updated", entry.updated().toString())
        + link("alternate", entry.page())
        + element("summary", entry.words())
        + "</entry>\n";
  }

  private static String link(String relation, URI address) {
    return "<link rel=\"%s\" href=\"%s\"/>\n".formatted(relation, escaped(address.toString()));
  }

  private static String element(String name, String text) {
    return "<%1$s>%2$s</%1$s>\n".formatted(name, escaped(text));
  }

  private static String escaped(String text) {
    return PlainText.clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
