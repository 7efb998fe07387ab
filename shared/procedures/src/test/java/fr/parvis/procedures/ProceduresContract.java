package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.domain.Stale;
import org.junit.jupiter.api.Test;

/** What every store of procedures does. */
interface ProceduresContract {

  Procedures procedures();

  @Test
  default void find_findsNothing_whenTheIdIsLongerThanAKey() {
    assertThat(procedures().find("é".repeat(70_000))).isEmpty();
  }

  @Test
  default void find_givesBackEverything_whenAddedAndEdited() {
    var procedures = procedures();
    var added = Procedure.imported(Samples.document(), THURSDAY);
    procedures.add(added);
    assertThat(procedures.get("planter")).isEqualTo(added);
    var edited = added.edited(Samples.document(), THURSDAY.plusSeconds(5));
    procedures.replace(edited);
    assertThat(procedures.find("planter")).contains(edited);
    assertThatThrownBy(() -> procedures.replace(edited)).isInstanceOf(Stale.class);
  }

  @Test
  default void add_throwsConflict_whenIdTaken() {
    var procedures = procedures();
    procedures.add(Procedure.imported(Samples.document(), THURSDAY));
    assertThatThrownBy(() -> procedures.add(Procedure.imported(Samples.document(), THURSDAY)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> procedures.get("other")).isInstanceOf(NotFound.class);
  }

  @Test
  default void publish_keepsEachVersion_andRefusesTheSecondOfTwoAtOnce() {
    var procedures = procedures();
    var added = Procedure.imported(Samples.document(), THURSDAY);
    procedures.add(added);
    procedures.publish(added.published(THURSDAY));
    var other = Samples.document("{\"fr\":\"Autre titre\"}");
    var late = added.edited(other, THURSDAY);
    assertThatThrownBy(() ->
            procedures.publish(
                new Procedure(
                    late.id(), late.state(), other, late.shown(), 1, THURSDAY, late.version())))
        .isInstanceOf(Stale.class);
    assertThat(procedures.published("planter", 1)).isEqualTo(Samples.document());
    assertThatThrownBy(() -> procedures.published("planter", 2)).isInstanceOf(NotFound.class);
  }

  @Test
  default void list_showsWhatPeopleFile_notWhatIsBeingWritten() {
    var procedures = procedures();
    var added = Procedure.imported(Samples.document(), THURSDAY);
    procedures.add(added);
    var published = added.published(THURSDAY);
    procedures.publish(published);
    var edited = published.edited(Samples.document("{\"fr\":\"Autre titre\"}"), THURSDAY);
    procedures.replace(edited);
    var listed = procedures.list();
    assertThat(listed).containsExactly(edited.summary());
    assertThat(listed.getFirst().shown().at("/title/fr").asText())
        .isEqualTo("Planter au pied d'un arbre");
    assertThat(listed.getFirst().shown().has("form")).isFalse();
  }
}
