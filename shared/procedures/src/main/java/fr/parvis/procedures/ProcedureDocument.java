package fr.parvis.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.domain.Language;
import fr.parvis.forms.Form;
import fr.parvis.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document of a procedure, as the checker lets it pass: this reads from it what the town's
 * rules need. What the pages need they read from the JSON itself.
 */
public final class ProcedureDocument {

  /** Who may file: with a confirmed address, or only signed in. */
  public enum Identity {
    /** A code by mail is enough; an account too. */
    MAIL,
    /** An account is asked for. */
    ACCOUNT
  }

  /** What a person needs to find a procedure and to choose it. */
  private static final List<String> SHOWN =
      List.of(
          "id",
          "title",
          "summary",
          "keywords",
          "group",
          "service",
          "delay",
          "fee",
          "silence",
          "help",
          "identity");

  /** Where a document says nothing of it. */
  private static final Deadline COMPLETION = new Deadline(30, Deadline.Unit.DAY);

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){0,20}");
  private static final int MAX_ID = 80;

  /** Whether it can name a procedure in an address. */
  static boolean isId(String text) {
    return text.length() <= MAX_ID && ID.matcher(text).matches();
  }

  private final JsonNode json;

  /** Read when it is first asked for: lists never do. */
  private volatile @Nullable Form form;

  /** Takes a whole document. */
  public ProcedureDocument(JsonNode json) {
    this.json = json;
  }

  /** Reads a stored document. */
  public static ProcedureDocument parse(String text) {
    return new ProcedureDocument(Json.parse(text));
  }

  /** The whole document. */
  public JsonNode json() {
    return json;
  }

  /** Its form, which evaluates answers. */
  public Form form() {
    var read = form == null ? Form.parse(json.path("form")) : form;
    form = read;
    return read;
  }

  /** The document again, as text. */
  public String text() {
    return json.toString();
  }

  /** The members that a list shows. */
  ObjectNode shown() {
    var shown = JsonNodeFactory.instance.objectNode();
    for (var member : SHOWN) {
      JsonNode value = json.get(member);
      if (value != null) {
        shown.set(member, value);
      }
    }
    return shown;
  }

  public String id() {
    return json.path("id").asText();
  }

  /** Words in a language, in French where there are no others. */
  public String words(String pointer, Language language) {
    var words = json.at(pointer);
    return words.path(language.tag()).asText(words.path(Language.FR.tag()).asText());
  }

  public String title(Language language) {
    return words("/title", language);
  }

  /** Id of the service in charge. */
  public String service() {
    return json.path("service").asText();
  }

  public Identity identity() {
    return json.path("identity").asText().equals("account") ? Identity.ACCOUNT : Identity.MAIL;
  }

  /** What the service gives itself. */
  public Deadline delay() {
    return deadline(json.path("delay"));
  }

  /** What it costs; empty when it is free. */
  public Optional<Fee> fee() {
    var fee = json.path("fee");
    return fee.path("kind").asText().equals("fixed")
        ? Optional.of(new Fee(fee.path("cents").asInt(), fee.path("first").asBoolean()))
        : Optional.empty();
  }

  /** What silence means; empty when it means nothing. */
  public Optional<Silence> silence() {
    var rule = json.path("silence");
    var means = Silence.Means.ofWord(rule.path("means").asText("nothing"));
    return means == Silence.Means.NOTHING
        ? Optional.empty()
        : Optional.of(new Silence(means, deadline(rule.path("after"))));
  }

  /** The time that a person has for what is asked again. */
  public Deadline completion() {
    return json.has("completion") ? deadline(json.path("completion")) : COMPLETION;
  }

  /** Days that a request is kept after its end. */
  public int retentionDays() {
    return json.path("retentionDays").asInt();
  }

  /** Days that a draft is kept after it was last saved. */
  public int draftDays() {
    return json.path("draftDays").asInt();
  }

  /** Ids of the form's pages. */
  public Set<String> pages() {
    var ids = new LinkedHashSet<String>();
    json.at("/form/ui/pages").forEach(page -> ids.add(page.path("id").asText()));
    return ids;
  }

  /** Pointers of the form's fields. */
  public Set<String> fields() {
    var pointers = new LinkedHashSet<String>();
    for (var page : json.at("/form/ui/pages")) {
      page.path("fields").forEach(field -> pointers.add(field.path("at").asText()));
    }
    return pointers;
  }

  private static Deadline deadline(JsonNode node) {
    return new Deadline(
        node.path("count").asInt(), Deadline.Unit.ofWord(node.path("unit").asText()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProcedureDocument that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return "ProcedureDocument[" + id() + "]";
  }
}
