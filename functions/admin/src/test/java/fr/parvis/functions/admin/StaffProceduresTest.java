package fr.parvis.functions.admin;

import static fr.parvis.functions.admin.Door.body;
import static fr.parvis.functions.admin.Door.header;
import static fr.parvis.functions.admin.Door.read;
import static fr.parvis.functions.admin.Door.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.parvis.json.Json;
import org.junit.jupiter.api.Test;

final class StaffProceduresTest {

  private final RequestTown town = new RequestTown();
  private final Door door = town.door;

  @Test
  void list_andShow_areForAllStaff_andChangesForManagers() {
    assertThat(body(door.answer("list-procedures")).at("/items/0/state").asText())
        .isEqualTo("published");
    var shown = door.answer("show-procedure");
    assertThat(header(shown, "etag")).isEqualTo("\"2\"");
    assertThat(body(shown)).isEqualTo(RequestTown.document());
    var asAgent = read("publish-procedure").replace("[manager]", "[agent:voirie]");
    assertThat(status(door.answerTo(asAgent))).isEqualTo(403);
  }

  @Test
  void publish_makesANewVersion_andTheOldOneStays() {
    var published = door.answer("publish-procedure");
    assertThat(body(published).at("/version").asInt()).isEqualTo(2);
    assertThat(header(published, "etag")).isEqualTo("\"3\"");
    assertThat(status(door.answer("publish-procedure"))).as("read before").isEqualTo(412);
    assertThat(town.procedures.published("planter", 1).json()).isEqualTo(RequestTown.document());
  }

  @Test
  void archive_letsNobodyFileIt() {
    var archive = read("publish-procedure").replace("publication", "archive");
    assertThat(body(door.answerTo(archive)).at("/state").asText()).isEqualTo("archived");
    assertThat(town.procedures.get("planter").open()).isEmpty();
  }

  @Test
  void copy_isADraftUnderItsOwnId() {
    var copied = door.answer("copy-procedure");
    assertThat(status(copied)).isEqualTo(201);
    assertThat(body(copied).at("/id").asText()).isEqualTo("planter-bis");
    assertThat(body(copied).at("/state").asText()).isEqualTo("draft");
    assertThat(status(door.answer("copy-procedure"))).as("taken").isEqualTo(409);
  }

  @Test
  void bring_tellsEveryFault_atItsPlaceInTheDocument() {
    var document = RequestTown.document().put("id", "autre").put("service", "nothing");
    var answer = door.answerTo(bringing(document));
    assertThat(status(answer)).isEqualTo(422);
    assertThat(body(answer).at("/errors").findValuesAsText("pointer"))
        .containsExactly("#/document/service");
    assertThat(status(door.answerTo(bringing(document.put("service", "voirie"))))).isEqualTo(201);
  }

  private static String bringing(ObjectNode document) {
    var event = (ObjectNode) Json.parse(read("import-procedure"));
    var body = Json.parse(event.path("body").asText());
    ((ObjectNode) body).set("document", document);
    return event.put("body", body.toString()).toString();
  }
}
