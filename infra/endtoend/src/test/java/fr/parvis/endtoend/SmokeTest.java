package fr.parvis.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shortest proof that everything is wired: a door answers over HTTP from the tables. */
class SmokeTest {
  @RegisterExtension static final RunningParvis parvis = new RunningParvis();

  @Test
  void territory_isAnswered_fromTheSettings() {
    var answer = new Visitor(parvis.site()).get("/api/public/territory").expect(200);
    assertThat(answer.body()).contains("Valmerle");
  }
}
