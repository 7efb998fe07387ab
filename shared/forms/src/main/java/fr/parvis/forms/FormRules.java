package fr.parvis.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the form of a document must be: its pages, their fields, and its stops. */
final class FormRules {

  private static final String NAME = "(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";

  /** Addresses of the steps that follow a form's pages: to be reached, to check, sent. */
  private static final Set<String> TAKEN = Set.of("vous-ecrire", "verifier", "envoyee");

  private final Part form;
  private final Map<String, Asked> earlier = new LinkedHashMap<>();
  private final Set<String> pages = new HashSet<>();

  FormRules(Part form) {
    this.form = form;
  }

  /** Notes every fault; gives the fields that the form asks for. */
  Map<String, Asked> check() {
    if (form.isThere() && form.isObject(Set.of("schema", "ui"), Set.of())) {
      var ui = form.member("ui");
      var properties = SchemaRules.check(form.member("schema"));
      if (ui.isThere() && ui.isObject(Set.of("pages"), Set.of("stops"))) {
        ui.member("pages").elements().forEach(page -> checkPage(page, properties));
        checkStops(ui.member("stops"));
        SchemaRules.refuseUnasked(properties, earlier.keySet());
      }
    }
    return earlier;
  }

  private void checkPage(Part page, Part properties) {
    if (page.isObject(Set.of("id", "title", "fields"), Set.of("intro", "show"))) {
      var id = page.member("id");
      id.isTextLike(NAME, "is like vos-coordonnees: it stands in addresses");
      id.check(pages.add(id.text()), "twice", "is the id of one page only");
      id.check(
          !TAKEN.contains(id.text()), "taken", "is the address of a step after the form's pages");
      page.member("title").areWords();
      page.member("intro").areWords();
      new ConditionRules(earlier, Map.of()).check(page.member("show"));
      new FieldRules(earlier, Map.of()).check(page.member("fields"), properties);
    }
  }

  private void checkStops(Part stops) {
    if (!stops.isThere() || stops.json().isEmpty()) {
      return;
    }
    stops
        .elements()
        .forEach(stop -> {
          if (stop.isObject(Set.of("when", "page", "kind", "text"), Set.of("href", "link"))) {
            new ConditionRules(earlier, Map.of()).check(stop.member("when"));
            var page = stop.member("page");
            page.check(pages.contains(page.text()), "unknown", "is the id of a page");
            stop.member("kind").isOneOf("blocking", "elsewhere");
            stop.member("text").areWords();
            stop.member("link").areWords();
            stop.member("href").isTextLike("(https://|/)\\S+", "is an address: https://…");
          }
        });
  }
}
