package fr.parvis.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt;
import no.nav.security.mock.oauth2.http.Route;

/**
 * The page on which one chooses who to be: a button for each persona of the issuer. A choice posts
 * to the same address what mock-oauth2-server's own form would post, a user name and claims.
 */
final class LoginPage implements Route {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Issuer issuer;
  private final List<Persona> personas;

  LoginPage(Issuer issuer, List<Persona> personas) {
    this.issuer = issuer;
    this.personas = personas;
  }

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return request.getMethod().equals("GET")
        && request.getUrl().encodedPath().equals("/" + issuer.name() + "/authorize");
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    return OAuth2HttpResponseKt.html(html());
  }

  private String html() {
    return """
    <!doctype html><html lang="fr"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Qui êtes-vous ?</title>
    <style>
      body { font: 1.1rem/1.5 system-ui, sans-serif; color: #1d2b28; background: #f6f4ef; margin: 0 }
      main { max-width: 26rem; margin: 8vh auto; padding: 2rem; background: #fff; border-radius: 12px }
      h1 { font-size: 1.5rem; margin: 0 0 .5rem } p { margin: 0 0 1.5rem; color: #4a5a56 }
      button { display: block; width: 100%%; margin: 0 0 .75rem; padding: .75rem 1rem; font: inherit;
        text-align: left; color: inherit; background: #fff; border: 1px solid #0b5a4f;
        border-radius: 8px; cursor: pointer }
      button:hover { background: #e8f1ef } button:focus-visible { outline: 3px solid #c77700 }
      small { display: block; color: #4a5a56 }
    </style>
    <main><h1>Qui êtes-vous ?</h1>
    <p>Sur ce poste de démonstration, on choisit une personne, sans mot de passe.</p>
    %s</main></html>
    """
        .formatted(personas.stream().map(this::form).collect(Collectors.joining("\n")));
  }

  private String form(Persona persona) {
    return """
    <form method="post">
      <input type="hidden" name="username" value="%s"><input type="hidden" name="claims" value="%s">
      <button id="%s">%s<small>%s</small></button>
    </form>\
    """
        .formatted(
            escaped(persona.subject()),
            escaped(claims(persona)),
            escaped(persona.id()),
            escaped(persona.name()),
            escaped(
                persona.roles().stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }

  private String claims(Persona persona) {
    try {
      return JSON.writeValueAsString(new LinkedHashMap<>(issuer.claims(persona)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("claims are always JSON", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
