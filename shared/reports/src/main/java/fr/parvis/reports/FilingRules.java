package fr.parvis.reports;

import fr.parvis.domain.Language;
import fr.parvis.domain.Place;
import fr.parvis.domain.PlainText;
import fr.parvis.domain.Violations;
import fr.parvis.people.Contact;
import fr.parvis.territory.Category;
import fr.parvis.territory.Territory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a filing must be; all broken rules are told at once. */
final class FilingRules {

  static final int MAX_DESCRIPTION = 4000;
  private static final int MIN_DESCRIPTION = 3;
  private static final int MAX_LABEL = 300;

  /** About a centimetre; also keeps numbers within what DynamoDB stores. */
  private static final int DECIMALS = 7;

  /** Settings draw the territory roughly: a point a little outside still belongs to it. */
  private static final double MARGIN = 0.2;

  private final FileReport.Command command;
  private final Territory territory;
  private final Violations violations = new Violations();

  private FilingRules(FileReport.Command command, Territory territory) {
    this.command = command;
    this.territory = territory;
  }

  /** A filing that keeps every rule. */
  record Checked(
      Category category,
      String description,
      Place place,
      Optional<Contact> contact,
      Language language) {}

  /**
   * Checks what was sent.
   *
   * @throws fr.parvis.domain.Invalid with every broken rule
   */
  static Checked check(FileReport.Command command, Territory territory) {
    return new FilingRules(command, territory).checked();
  }

  private Checked checked() {
    var category = category();
    var description = text(command.description(), "#/description", MAX_DESCRIPTION);
    if (violations.required(description.orElse(null), "#/description")) {
      var length = description.orElseThrow().length();
      violations.check(
          length >= MIN_DESCRIPTION, "#/description", "too-short", "has at least 3 characters");
    }
    var place = place();
    var contact = contact();
    var language = language();
    violations.throwIfAny();
    return new Checked(
        category.orElseThrow(), description.orElseThrow(), place.orElseThrow(), contact, language);
  }

  private Optional<Category> category() {
    if (!violations.required(command.category(), "#/category")) {
      return Optional.empty();
    }
    var category = territory.category(command.category());
    violations.check(category.isPresent(), "#/category", "unknown", "is none of this territory");
    return category;
  }

  private Optional<Place> place() {
    var where = command.place();
    if (!violations.required(where, "#/place")) {
      return Optional.empty();
    }
    var label = text(where.label(), "#/place/label", MAX_LABEL);
    var insee =
        Optional.ofNullable(where.insee()).orElseGet(() -> territory.communes().getFirst().insee());
    violations.check(
        territory.commune(insee).isPresent(),
        "#/place/insee",
        "unknown",
        "is none of this territory");
    var point = checkPoint(where);
    violations.check(point || label.isPresent(), "#/place", "required", "needs a point or a label");
    return violations.found().isEmpty()
        ? Optional.of(
            new Place(rounded(where.lon()), rounded(where.lat()), insee, label.orElse(null), null))
        : Optional.empty();
  }

  /** Whether a point was sent, right or wrong. */
  private boolean checkPoint(FileReport.Command.Where where) {
    var lon = where.lon();
    var lat = where.lat();
    if (lon == null && lat == null) {
      return false;
    }
    violations.required(lon, "#/place/lon");
    violations.required(lat, "#/place/lat");
    if (lon != null && lat != null) {
      var near = territory.map().contains(lon, lat, MARGIN);
      violations.check(near, "#/place", "outside", "is outside the territory");
    }
    return true;
  }

  private Optional<Contact> contact() {
    var mail =
        Optional.ofNullable(command.contact())
            .map(FileReport.Command.Contact::mail)
            .map(String::strip)
            .filter(typed -> !typed.isEmpty());
    mail.ifPresent(typed ->
        violations.check(
            Contact.isMail(typed), "#/contact/mail", "not-a-mail", "is a mail address"));
    return mail.filter(Contact::isMail).map(Contact::new);
  }

  private Language language() {
    var tag = Optional.ofNullable(command.language());
    var language = tag.map(Language::ofTag).orElse(Optional.of(Language.FR));
    violations.check(language.isPresent(), "#/language", "unknown", "is fr or en");
    return language.orElse(Language.FR);
  }

  private Optional<String> text(@Nullable String typed, String pointer, int max) {
    var text = Optional.ofNullable(typed).map(PlainText::clean).filter(clean -> !clean.isEmpty());
    text.ifPresent(clean ->
        violations.check(
            clean.length() <= max, pointer, "too-long", "has at most " + max + " characters"));
    return text;
  }

  private static @Nullable Double rounded(@Nullable Double degrees) {
    return degrees == null
        ? null
        : BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
  }
}
