package fr.parvis.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.LoopbackServer;
import fr.parvis.local.Pages;
import fr.parvis.local.Part;
import fr.parvis.local.Ports.Service;
import fr.parvis.template.Claims;
import fr.parvis.template.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The issuers: mock-oauth2-server with a page that offers the personas of {@code
 * infra/demo/personas.json}. Sign-in is real OIDC (code and PKCE, keys, refresh); only the password
 * is missing.
 */
public final class Identity implements Part, Pages {
  private static final Duration TOKEN_LIFE = Duration.ofHours(8);

  private final Template template;
  private final LaptopSettings settings;
  private List<Persona> personas = List.of();
  private @Nullable MockOAuth2Server server;

  /** The issuers that the template's authorizers trust. */
  public Identity(Template template, LaptopSettings settings) {
    this.template = template;
    this.settings = settings;
  }

  @Override
  public Claims claims() {
    return Claims.none(); // the gateway claims the authorizers
  }

  @Override
  public void start() {
    personas = Persona.read(settings.root().resolve("infra/demo/personas.json"));
    var pages =
        Issuer.of(template).stream()
            .map(issuer -> new LoginPage(issuer, personasOf(issuer)))
            .toArray(Route[]::new);
    server = new MockOAuth2Server(configuration(), pages);
    server.start(InetAddress.getLoopbackAddress(), settings.ports().of(Service.IDENTITY));
  }

  @Override
  public void close() {
    if (server != null) {
      server.shutdown();
    }
  }

  /**
   * A bearer token of a persona, good for a working day.
   *
   * @throws NoSuchElementException when there is no such persona
   */
  public String token(String persona) {
    var found =
        find(persona)
            .orElseThrow(() -> new NoSuchElementException("there is no persona " + persona));
    var issuer =
        Issuer.of(template).stream()
            .filter(one -> one.name().equals(found.issuer()))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no issuer " + found.issuer()));
    if (server == null) {
      throw new IllegalStateException("the issuers are not started");
    }
    return server
        .anyToken(HttpUrl.get(issuer.address()), issuer.claims(found), TOKEN_LIFE)
        .serialize();
  }

  @Override
  public Map<String, HttpHandler> pages() {
    return Map.of("token", this::tokenPage);
  }

  private Optional<Persona> find(String id) {
    return personas.stream().filter(persona -> persona.id().equals(id)).findFirst();
  }

  private List<Persona> personasOf(Issuer issuer) {
    return personas.stream().filter(persona -> persona.issuer().equals(issuer.name())).toList();
  }

  /**
   * {@code /_local/token/PERSONA} as text; no other site can read it, there are no CORS headers.
   */
  private void tokenPage(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var persona = find(path.substring(path.lastIndexOf('/') + 1));
      var text =
          persona
              .map(found -> token(found.id()))
              .orElseGet(() ->
                  "The personas are "
                      + personas.stream().map(Persona::id).collect(Collectors.joining(", ")));
      LoopbackServer.reply(
          exchange,
          persona.isPresent() ? 200 : 404,
          "text/plain; charset=utf-8",
          text.getBytes(UTF_8));
    }
  }

  private static OAuth2Config configuration() {
    return new OAuth2Config(
        true, null, null, true, new OAuth2TokenProvider(), Set.of(), new MockWebServerWrapper());
  }
}
