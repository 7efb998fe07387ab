package fr.parvis.functions.admin;

import static fr.parvis.functions.admin.Door.body;
import static fr.parvis.functions.admin.Door.header;
import static fr.parvis.functions.admin.Door.read;
import static fr.parvis.functions.admin.Door.status;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.devices.RecordPresence;
import fr.parvis.dynamodblocal.LocalTables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StaffDevicesTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  private final Networks networks = new Networks(TABLES);
  private final Door door = networks.door;

  @Test
  void add_givesTheKeysOnce() {
    var added = door.answer("add-device");
    assertThat(status(added)).isEqualTo(201);
    assertThat(header(added, "location")).isEqualTo("/api/staff/devices/compteur-ecole");
    assertThat(header(added, "cache-control")).isEqualTo("no-store");
    assertThat(body(added).at("/privateKeyPem").asText()).isEqualTo("PRIVATE KEY");
    assertThat(body(added).at("/endpoint").asText()).isEqualTo("broker.example");
    assertThat(body(added).at("/device/state").asText()).isEqualTo("active");
    assertThat(networks.authority.counting()).isEqualTo(Map.of("certificate-1", true));
    assertThat(status(door.answer("add-device"))).isEqualTo(409);
    assertThat(door.answer("show-device").toString()).doesNotContain("PRIVATE KEY");
  }

  @Test
  void add_tellsEveryFault() {
    var refused = door.answer("add-device-broken");
    assertThat(status(refused)).isEqualTo(422);
    assertThat(body(refused).at("/errors").findValuesAsText("pointer"))
        .containsExactly("#/thing", "#/jurisdiction", "#/name");
    assertThat(status(door.answerTo(withoutBody("add-device")))).isEqualTo(422);
    assertThat(networks.authority.counting()).isEmpty();
  }

  @Test
  void list_givesDevicesByName_andGoesOnByCursor() {
    for (var thing : new String[] {"c", "a", "b"}) {
      door.answerTo(read("add-device").replace("compteur-ecole", thing));
    }
    var first = body(door.answer("list-devices"));
    assertThat(first.at("/jurisdiction").asText()).isEqualTo("37999");
    assertThat(first.at("/items").findValuesAsText("thing")).containsExactly("a", "b");
    var cursor = "cursor=" + first.at("/next").asText();
    var next = body(door.answerTo(asking("limit=2&" + cursor)));
    assertThat(next.at("/items").findValuesAsText("thing")).containsExactly("c");
    assertThat(next.at("/next").isNull()).isTrue();
    var elsewhere = asking("jurisdiction=37998&" + cursor);
    assertThat(status(door.answerTo(elsewhere))).as("a cursor of another list").isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jurisdiction=75056", "limit=0", "limit=101", "cursor=x"})
  void list_refusesWhatItCannotRead(String query) {
    assertThat(status(door.answerTo(asking(query)))).isEqualTo(422);
  }

  @Test
  void show_tellsConnectionAndNumberOfSeries() {
    assertThat(status(door.answer("show-device"))).isEqualTo(404);
    door.answer("add-device");
    var before = body(door.answer("show-device"));
    assertThat(before.at("/series").isNull()).isTrue();
    assertThat(before.at("/lastSeenAt").isNull()).isTrue();
    new RecordPresence(networks.devices).run("compteur-ecole", true, Networks.NOW);
    door.answer("register-thing");
    var after = body(door.answer("show-device"));
    assertThat(after.at("/series").asInt()).isEqualTo(1);
    assertThat(after.at("/connected").asBoolean()).isTrue();
    assertThat(after.at("/lastSeenAt").asText()).isEqualTo("2026-11-19T09:12:00Z");
  }

  @Test
  void revoke_endsTheCertificate_andNewKeysMayFollow() {
    assertThat(status(door.answer("revoke-device"))).isEqualTo(404);
    door.answer("add-device");
    var revoked = door.answer("revoke-device");
    assertThat(status(revoked)).isEqualTo(200);
    assertThat(body(revoked).at("/state").asText()).isEqualTo("revoked");
    assertThat(body(door.answer("revoke-device"))).isEqualTo(body(revoked));
    assertThat(status(door.answer("add-device"))).isEqualTo(201);
    assertThat(networks.authority.counting())
        .isEqualTo(Map.of("certificate-1", false, "certificate-2", true));
  }

  @Test
  void managers_mayLook_andAgentsNothing() {
    for (var event : new String[] {"add-device", "revoke-device"}) {
      var asManager = read(event).replace("[admin]", "[manager]");
      assertThat(status(door.answerTo(asManager))).as(event).isEqualTo(403);
    }
    for (var event : new String[] {"list-devices", "show-device"}) {
      var asAgent = read(event).replace("[manager]", "[agent:voirie]");
      assertThat(status(door.answerTo(asAgent))).as(event).isEqualTo(403);
    }
    assertThat(networks.authority.counting()).isEmpty();
  }

  private static String asking(String query) {
    return read("list-devices").replace("limit=2", query);
  }

  private static String withoutBody(String event) {
    return read(event).replaceFirst(",\\s*\"body\": \".*\"", "");
  }
}
