package fr.parvis.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail with gaps, read from one file that serves both plain text and HTML.
 *
 * <p>The file's first line is {@code Subject: …}; after it come blocks with an empty line between
 * them:
 *
 * <pre>
 * # a title                    one line
 * a sentence {with a gap}      everything else
 * &gt; {words of a person}        set apart, line ends kept
 * - {each of these}            one bullet per element when the gap is filled with a list
 * [what to do]({address})      the button
 * ---                          the small print follows
 * ?gap ...                     any block, kept only when the gap is filled
 * </pre>
 *
 * <p>Gaps are filled after the file was cut into blocks: nothing that a person wrote can become a
 * heading, a link or HTML.
 */
public final class MailTemplate {

  private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^)]+)\\)");
  private static final Pattern OPTIONAL = Pattern.compile("\\?([a-zA-Z]+) (.*)", Pattern.DOTALL);
  private static final String SUBJECT = "Subject: ";

  private final String subject;
  private final List<String> blocks;

  private MailTemplate(String subject, List<String> blocks) {
    this.subject = subject;
    this.blocks = List.copyOf(blocks);
  }

  /** Cuts a template file into its blocks. */
  public static MailTemplate parse(String file) {
    var parts = List.of(file.strip().split("\\R\\s*\\R"));
    if (!parts.getFirst().startsWith(SUBJECT) || parts.size() < 2) {
      throw new IllegalArgumentException(
          "A mail starts with \"Subject: \" and has a block after it");
    }
    return new MailTemplate(
        parts.getFirst().substring(SUBJECT.length()), parts.subList(1, parts.size()));
  }

  /** Names of all gaps, so that a test can compare two languages. */
  public Set<String> gaps() {
    return Stream.concat(Stream.of(subject), blocks.stream())
        .flatMap(part -> GAP.matcher(part).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Fills the gaps.
   *
   * @param values text, or a list of texts for a bullet; a missing one is refused unless its block
   *     is optional
   * @param look how the HTML looks and in which language it is
   */
  public Mail fill(Map<String, ?> values, MailLook look) {
    var filled = new ArrayList<Block>();
    for (var source : blocks) {
      var optional = OPTIONAL.matcher(source);
      if (!optional.matches()) {
        filled.add(block(source, values));
      } else if (values.containsKey(optional.group(1))) {
        filled.add(block(optional.group(2), values));
      }
    }
    var title = text(subject, values).replaceAll("\\s+", " ");
    return new Mail(title, PlainTextMail.of(filled), HtmlMail.of(filled, title, look));
  }

  private static Block block(String source, Map<String, ?> values) {
    var link = LINK.matcher(source);
    if (link.matches()) {
      return new Block.Link(text(link.group(1), values), text(link.group(2), values));
    }
    if (source.equals("---")) {
      return new Block.Rule();
    }
    if (source.startsWith("# ")) {
      return new Block.Title(text(source.substring(2), values));
    }
    if (source.startsWith("> ")) {
      return new Block.Quote(text(source.substring(2), values));
    }
    if (source.startsWith("- ")) {
      return new Block.Bullets(
          source.lines().flatMap(line -> items(line.substring(2), values)).toList());
    }
    return new Block.Paragraph(text(source.replaceAll("\\R", " "), values));
  }

  private static Stream<String> items(String line, Map<String, ?> values) {
    var gap = GAP.matcher(line);
    if (gap.matches() && values.get(gap.group(1)) instanceof List<?> many) {
      return many.stream().map(String::valueOf);
    }
    return Stream.of(text(line, values));
  }

  private static String text(String source, Map<String, ?> values) {
    return GAP.matcher(source)
        .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1), values)));
  }

  private static String value(String name, Map<String, ?> values) {
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException("The mail's gap {" + name + "} is not filled");
    }
    return String.valueOf(values.get(name));
  }
}
