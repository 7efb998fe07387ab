package fr.parvis.functions.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PieceRoutesTest {

  private final Door door = new Door();

  @Test
  void piece_isRefused_whereTheFormTakesNone() {
    door.begin();
    door.about("SHA256", Door.PLAN_SHA256).about("/plan", "/nom");
    assertThat(door.ask("post-piece", 422).at("/errors/0/pointer").asText()).isEqualTo("#/at");
  }

  @Test
  void piece_findsPlace_whereNoAnswerNamesWhatWasSentBefore() {
    door.begin();
    for (var name : List.of("plan.pdf", "un.pdf", "deux.pdf")) {
      door.about("plan.pdf", name);
      door.sendPlan();
    }
  }

  @Test
  void draft_isErased_withItsFiles() {
    door.begin();
    door.sendPlan();
    assertThat(door.send("delete-request").getStatusCode()).isEqualTo(204);
    assertThat(door.send("get-request").getStatusCode()).isEqualTo(404);
  }

  @Test
  void piece_staysAsItWasReceived_onceTheRequestIsSent() {
    door.submitted();
    assertThat(door.send("delete-piece").getStatusCode()).isEqualTo(409);
    assertThat(door.ask("get-piece", 200).path("url").asText()).startsWith("https://");
  }
}
