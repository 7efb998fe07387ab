package fr.parvis.functions.procedures;

import fr.parvis.domain.Language;
import fr.parvis.domain.Reference;
import fr.parvis.http.ETags;
import fr.parvis.http.Request;

/** What every route of a request is asked with: which one, and what opens it. */
final class Asking {

  private Asking() {}

  static Reference reference(Request request) {
    return Reference.parse(request.path("reference"));
  }

  /** The request's only key; without the header, one that opens nothing. */
  static String secret(Request request) {
    return request.header("follow-secret").orElse("");
  }

  /** The language of what the town wrote: asked for, else the one the browser prefers. */
  static Language language(Request request) {
    return request.query("language").flatMap(Language::ofTag).orElseGet(request::acceptsLanguage);
  }

  /** The version that the person looked at. */
  static long seen(Request request) {
    return ETags.requiredVersion(request.header("if-match"));
  }
}
