package fr.parvis.simulator.device;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.json.Json;
import fr.parvis.simulator.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/** Adds devices and registers things as any operator does: by the interface of the staff. */
public final class Operator {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int FAILURE = 500;
  private static final int ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final URI site;
  private final Supplier<String> token;
  private final Keys keys;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * @param site address of the territory
   * @param token gives a bearer token of an admin; asked only when there is something to do
   */
  public Operator(URI site, Supplier<String> token, Keys keys) {
    this.site = site;
    this.token = token;
    this.keys = keys;
  }

  /** Sees to it that a gateway is a device with keys here, and a registered thing. */
  public Keys.Key enrol(Gateway gateway) {
    var key = keys.find(gateway.thing()).orElseGet(() -> add(gateway));
    var body = ThingBody.of(gateway);
    if (!keys.isRegistered(gateway.thing(), body)) {
      register(gateway.thing(), body);
      keys.registered(gateway.thing(), body);
    }
    return key;
  }

  private Keys.Key add(Gateway gateway) {
    var body = new LinkedHashMap<String, String>();
    body.put("thing", gateway.thing());
    body.put("jurisdiction", gateway.spot().insee());
    body.put("name", gateway.name());
    var post = request("/api/staff/devices").POST(BodyPublishers.ofString(Json.write(body)));
    var answer = send(post);
    if (answer.statusCode() == CONFLICT) {
      // It was added, and its key was lost on the way: it gets another.
      var revocation = request("/api/staff/devices/" + gateway.thing() + "/revocation");
      read(send(revocation.POST(BodyPublishers.noBody())), "revoke " + gateway.thing());
      answer = send(post);
    }
    var device = read(answer, "add the device " + gateway.thing());
    var key =
        new Keys.Key(
            device.path("certificatePem").asText(),
            device.path("privateKeyPem").asText(),
            device.path("caPem").asText(),
            device.path("endpoint").asText());
    keys.add(gateway.thing(), key);
    return key;
  }

  private void register(String thing, String body) {
    var page = "/api/staff/things/" + thing;
    var registered = send(request(page));
    var put = request(page).PUT(BodyPublishers.ofString(body));
    if (registered.statusCode() != NOT_FOUND) {
      read(registered, "read the thing " + thing);
      registered.headers().firstValue("ETag").ifPresent(tag -> put.header("If-Match", tag));
    }
    read(send(put), "register the thing " + thing);
  }

  private static JsonNode read(HttpResponse<String> answer, String wanted) {
    if (answer.statusCode() / 100 != 2) {
      throw new CannotSimulate(
          "could not %s: %d %s".formatted(wanted, answer.statusCode(), answer.body()));
    }
    return Json.parse(answer.body());
  }

  private HttpRequest.Builder request(String page) {
    return HttpRequest.newBuilder(site.resolve(page))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token.get())
        .header("Content-Type", "application/json");
  }

  /** A territory that has just started is slow to answer at first, and is asked again. */
  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      for (var attempt = 1; answer.statusCode() >= FAILURE && attempt < ATTEMPTS; attempt++) {
        Thread.sleep(PAUSE);
        answer = client.send(request.build(), BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException e) {
      throw new CannotSimulate("%s does not answer: %s".formatted(site, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotSimulate("interrupted", e);
    }
  }
}
