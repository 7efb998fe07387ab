package fr.parvis.territory;

import fr.parvis.domain.JsonPointer;
import fr.parvis.domain.Place;
import fr.parvis.domain.Siret;
import fr.parvis.domain.Violations;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a settings document must keep, beyond its form. */
final class TerritoryRules {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern INSEE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
  private static final Pattern SITE_PATH = Pattern.compile("/[A-Za-z0-9/._-]+");

  /** Before the {@code @} ASCII only: SES sends to no other. */
  private static final Pattern MAIL = Pattern.compile("[!-~&&[^@]]+@[^\\s@]+");

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private static final int MAX_TARGET_DAYS = 365;
  private static final int MAX_MARK = 2;

  private final Territory territory;
  private final Violations violations = new Violations();

  private TerritoryRules(Territory territory) {
    this.territory = territory;
  }

  static void check(Territory territory) {
    var rules = new TerritoryRules(territory);
    rules.identity();
    rules.communes();
    rules.services();
    rules.categories();
    rules.map();
    rules.networkServers();
    territory.publisher().ifPresent(rules::publisher);
    rules.violations.throwIfAny();
  }

  private void identity() {
    violations.required(territory.name(), "#/name");
    violations.required(territory.mark(), "#/mark");
    check(territory.mark().length() <= MAX_MARK, "#/mark", "too-long", "has one or two letters");
    if (check(Contrast.isColor(territory.color()), "#/color", "not-a-color", "is like #0b5a4f")) {
      check(
          Contrast.withWhite(territory.color()) >= Contrast.LEGIBLE,
          "#/color",
          "too-pale",
          "must be dark enough for white text on it (4.5 to 1)");
    }
    check(!territory.languages().isEmpty(), "#/languages", "required", "names a language");
    check(isZone(territory.zone()), "#/zone", "not-a-zone", "is like Europe/Paris");
  }

  private void communes() {
    check(!territory.communes().isEmpty(), "#/communes", "required", "names a commune");
    each(territory.communes(), "#/communes", Commune::insee, "insee", INSEE);
  }

  private void services() {
    check(!territory.services().isEmpty(), "#/services", "required", "names a service");
    each(territory.services(), "#/services", Service::id, "id", ID);
    for (int i = 0; i < territory.services().size(); i++) {
      var pointer = JsonPointer.element("#/services", i) + "/mail";
      check(
          MAIL.matcher(territory.services().get(i).mail()).matches(),
          pointer,
          "not-a-mail",
          "is a mail address");
    }
  }

  private void categories() {
    check(!territory.categories().isEmpty(), "#/categories", "required", "names a category");
    each(territory.categories(), "#/categories", Category::code, "code", ID);
    for (int i = 0; i < territory.categories().size(); i++) {
      var category = territory.categories().get(i);
      var pointer = JsonPointer.element("#/categories", i);
      check(
          territory.service(category.service()).isPresent(),
          pointer + "/service",
          "unknown",
          "is none of the services");
      check(
          category.targetDays() >= 1 && category.targetDays() <= MAX_TARGET_DAYS,
          pointer + "/targetDays",
          "out-of-range",
          "is 1 to 365 days");
    }
  }

  private void map() {
    var center = territory.map().center();
    var isPoint =
        check(center.size() == 2, "#/map/center", "not-a-point", "is [longitude, latitude]");
    var isBox =
        check(
            isBox(territory.map().bounds()),
            "#/map/bounds",
            "not-a-box",
            "is [west, south, east, north]");
    if (isPoint && isBox) {
      var inside = territory.map().contains(center.get(0), center.get(1), 0);
      check(inside, "#/map/center", "out-of-range", "is inside the bounds");
    }
    territory.map().layers().forEach(this::layer);
    check(territory.map().tiles() == null, "#/map/tiles", "unknown", "is no setting");
  }

  private void networkServers() {
    var servers = territory.networkServers().orElse(List.of());
    each(servers, "#/networkServers", NetworkServer::id, "id", ID);
    for (int i = 0; i < servers.size(); i++) {
      var hashes = servers.get(i).secretHashes();
      check(
          !hashes.isEmpty() && hashes.stream().allMatch(hash -> HASH.matcher(hash).matches()),
          JsonPointer.element("#/networkServers", i) + "/secretHashes",
          "not-a-hash",
          "lists SHA-256 hashes in lower-case hexadecimal");
    }
  }

  private void publisher(Publisher publisher) {
    violations.required(publisher.name(), "#/publisher/name");
    var siret = Siret.isOne(publisher.siret());
    check(siret, "#/publisher/siret", "not-a-siret", "is a SIRET of 14 digits");
    var mail = MAIL.matcher(publisher.mail()).matches();
    check(mail, "#/publisher/mail", "not-a-mail", "is a mail address");
  }

  private void layer(String name, String path) {
    var pointer = JsonPointer.member("#/map/layers", name);
    check(SITE_PATH.matcher(path).matches(), pointer, "not-a-path", "is a path of the site");
  }

  /** Each key is well formed and its own. */
  private <T> void each(
      List<T> items, String pointer, Function<T, String> key, String name, Pattern form) {
    var seen = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      var value = key.apply(items.get(i));
      var at = JsonPointer.member(JsonPointer.element(pointer, i), name);
      check(form.matcher(value).matches(), at, "not-a-code", "matches " + form);
      check(seen.add(value), at, "repeated", "is used before");
    }
  }

  private static boolean isBox(List<Double> bounds) {
    return bounds.size() == 4
        && Place.isOnEarth(bounds.get(0), bounds.get(1))
        && Place.isOnEarth(bounds.get(2), bounds.get(3))
        && bounds.get(0) < bounds.get(2)
        && bounds.get(1) < bounds.get(3);
  }

  private static boolean isZone(String zone) {
    try {
      ZoneId.of(zone);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean check(boolean ok, String pointer, String code, String detail) {
    return violations.check(ok, pointer, code, detail);
  }
}
