package fr.parvis.functions.admin;

import static fr.parvis.functions.admin.Door.body;
import static fr.parvis.functions.admin.Door.header;
import static fr.parvis.functions.admin.Door.read;
import static fr.parvis.functions.admin.Door.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class StaffThingsTest {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  private final Door door = new Networks(TABLES).door;

  @Test
  void register_keepsANewThing_asItWasSent() {
    assertThat(status(door.answer("show-thing"))).isEqualTo(404);
    var registered = door.answer("register-thing");
    assertThat(status(registered)).isEqualTo(201);
    assertThat(header(registered, "etag")).isEqualTo("\"1\"");
    var shown = door.answer("show-thing");
    assertThat(header(shown, "etag")).isEqualTo("\"1\"");
    assertThat(body(shown)).isEqualTo(body(registered));
    assertThat(body(shown).at("/location/place/label").asText()).isEqualTo("12 rue des Tilleuls");
    assertThat(body(shown).at("/datastreams/0/resolution").asDouble()).isEqualTo(0.001);
    assertThat(body(shown).at("/datastreams/0/feature").isNull()).isTrue();
  }

  @Test
  void register_changesTheVersionThatWasRead_sentBackAsItWasShown() {
    var shown = body(door.answer("register-thing"));
    assertThat(status(door.answer("register-thing"))).as("without If-Match").isEqualTo(428);
    var changed = door.answerTo(changing((ObjectNode) shown, "\"1\""));
    assertThat(status(changed)).isEqualTo(200);
    assertThat(header(changed, "etag")).isEqualTo("\"2\"");
    assertThat(body(changed).at("/name").asText()).isEqualTo("Nouvelle école");
    assertThat(status(door.answerTo(changing((ObjectNode) shown, "\"1\"")))).isEqualTo(412);
  }

  @Test
  void register_tellsEveryFault_byItsPlace() {
    var unknownMember = door.answer("register-thing-broken");
    assertThat(status(unknownMember)).isEqualTo(422);
    assertThat(body(unknownMember).at("/errors").findValuesAsText("pointer")).contains("#/colour");
    var known = read("register-thing-broken").replace(", \\\"colour\\\": \\\"red\\\"", "");
    assertThat(body(door.answerTo(known)).at("/errors").findValuesAsText("pointer"))
        .contains("#/name", "#/datastreams/0/unit", "#/datastreams/0/cadenceSeconds");
    assertThat(status(door.answer("show-thing"))).isEqualTo(404);
  }

  @Test
  void names_thatNoThingCanHave_areUnknown() {
    for (var name : new String[] {"a b", "%2F", "-", "x".repeat(65)}) {
      var event = read("show-thing").replace("compteur-ecole", name);
      assertThat(status(door.answerTo(event))).as(name).isEqualTo(404);
    }
  }

  @Test
  void managers_mayLook_andAgentsNothing() {
    var asManager = read("register-thing").replace("[admin]", "[manager]");
    assertThat(status(door.answerTo(asManager))).isEqualTo(403);
    var asAgent = read("show-thing").replace("[manager]", "[agent:voirie]");
    assertThat(status(door.answerTo(asAgent))).isEqualTo(403);
  }

  /** The thing under another name, as a page sends it: what is not said of it left out. */
  private static String changing(ObjectNode shown, String etag) {
    var sent = shown.deepCopy().put("name", "Nouvelle école");
    sent.remove("thing");
    sent.remove("version");
    var event = (ObjectNode) Json.parse(read("register-thing"));
    event.withObject("/headers").put("if-match", etag);
    return event.put("body", sent.toString()).toString();
  }
}
