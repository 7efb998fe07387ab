package fr.parvis.functions.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.reusers.Allowances.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReuserRoutesTest {

  static final String ASKED =
      """
      {"name": "Carte des lampadaires", "mail": "carte@example.fr", "use": "Une carte"}
      """;

  private static final String WEBHOOKS = "/api/public/reusers/webhooks";

  private final Door door = new Door();

  @Test
  void key_isGivenOnce_andForgottenWithItsHolder() {
    var given = door.post("/api/public/reusers", ASKED).expect(201);
    var key = given.json().path("apiKey").asText();
    assertThat(key).matches("[0-9a-f]{16}\\.[A-Za-z0-9_-]{43}");
    assertThat(given.body()).doesNotContain("carte@example.fr");
    var shown = door.with("api-key", key).get("/api/public/reusers/me").expect(200);
    assertThat(shown.body()).doesNotContain("apiKey").contains("Carte des lampadaires");
    door.ask("DELETE", "/api/public/reusers/me", "").expect(204);
    door.get("/api/public/reusers/me").expect(403);
    assertThat(door.context.logged()).isEmpty();
  }

  @Test
  void keys_areAFewADay_fromOneAddress() {
    var small = new Door(new Limits(1, 250));
    small.post("/api/public/reusers", ASKED).expect(201);
    small.post("/api/public/reusers", ASKED).expect(201);
    small.post("/api/public/reusers", ASKED).expect(429);
  }

  @Test
  void key_isRefused_whenWordsAreMissing() {
    door.post("/api/public/reusers", "{\"name\": \"x\", \"mail\": \"x\", \"use\": \"\"}")
        .expect(422);
    door.post("/api/public/reusers", "{}").expect(422);
    door.post("/api/public/reusers", "{").expect(400);
  }

  @Test
  void webhook_isKeptAndTakenAway() {
    signIn();
    var asked = "{\"address\": \"https://reuser.example/hook\", \"datasets\": [\"capteurs\"]}";
    var added = door.post(WEBHOOKS, asked).expect(201).json();
    assertThat(added.path("secret").asText()).hasSizeGreaterThan(40);
    door.post(WEBHOOKS, asked).expect(409);
    var shown = door.get("/api/public/reusers/me").json().at("/webhooks/0");
    assertThat(shown.path("address").asText()).isEqualTo("https://reuser.example/hook");
    assertThat(shown.has("secret")).isFalse();
    assertThat(shown.path("suspended").asBoolean()).isFalse();
    var one = WEBHOOKS + "/" + added.path("webhook").asText();
    door.ask("DELETE", one, "").expect(204);
    door.ask("DELETE", one, "").expect(404);
  }

  @ParameterizedTest
  @CsvSource({
    "http://reuser.example/hook, capteurs, #/address, not-https",
    "https://inside.example/hook, capteurs, #/address, not-public",
    "https://10.0.0.1/hook, capteurs, #/address, not-a-name",
    "https://reuser.example/hook, chats, #/datasets/0, unknown",
  })
  void webhook_isRefused(String address, String dataset, String pointer, String code) {
    signIn();
    var body = "{\"address\": \"%s\", \"datasets\": [\"%s\"]}".formatted(address, dataset);
    var error = door.post(WEBHOOKS, body).expect(422).json().at("/errors/0");
    assertThat(error.path("pointer").asText()).isEqualTo(pointer);
    assertThat(error.path("code").asText()).isEqualTo(code);
  }

  @Test
  void webhooks_areTenAtMost() {
    signIn();
    for (int i = 0; i < 10; i++) {
      door.post(WEBHOOKS, "{\"address\": \"https://reuser.example/" + i + "\"}").expect(201);
    }
    door.post(WEBHOOKS, "{\"address\": \"https://reuser.example/10\"}").expect(409);
  }

  @Test
  void everything_isDenied_withoutAKey() {
    door.get("/api/public/reusers/me").expect(403);
    door.ask("DELETE", "/api/public/reusers/me", "").expect(403);
    door.post(WEBHOOKS, "{\"address\": \"https://reuser.example/\"}").expect(403);
    door.ask("DELETE", WEBHOOKS + "/x", "").expect(403);
  }

  private void signIn() {
    door.with(
        "api-key",
        door.post("/api/public/reusers", ASKED).expect(201).json().path("apiKey").asText());
  }
}
