package fr.parvis.functions.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.events.DatasetHeld;
import fr.parvis.events.DatasetLate;
import fr.parvis.mail.InMemorySentMails;
import fr.parvis.mail.Mail;
import fr.parvis.mail.MailTemplates;
import fr.parvis.opendata.DatasetState;
import fr.parvis.opendata.InMemoryDatasetStates;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.tables.Fault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TellProducerTest {

  private final InMemoryReleases releases = new InMemoryReleases();
  private final InMemoryDatasetStates states = new InMemoryDatasetStates();
  private final List<String> recipients = new ArrayList<>();
  private final List<Mail> mails = new ArrayList<>();
  private final TellProducer tell =
      new TellProducer(
          releases,
          states,
          new Post(
              new InMemorySentMails(),
              this::send,
              new MailTemplates(NotificationsHandler.class),
              InstantSource.fixed(Samples.THURSDAY)),
          Samples.SITE);

  @Test
  void held_isToldOnce_withLineColumnAndRule() {
    var building = releases.begin("signalements", "37999", Samples.THURSDAY);
    var fault = new Fault(12, "lot-1", "nombre", "minimum", "5");
    var held = releases.hold(building, 40, List.of(fault), 30, Samples.THURSDAY);
    var event = (DatasetHeld) held.event().orElseThrow();
    tell.run(event, Samples.territories().get());
    tell.run(event, Samples.territories().get());
    assertThat(recipients).containsExactly("donnees@valmerle.example");
    assertThat(mails.getFirst().subject())
        .isEqualTo("Données retenues : Signalements des habitants");
    assertThat(mails.getFirst().text())
        .contains("Ligne 12, colonne nombre : ", "au moins 5", "30 règles")
        .contains(Samples.SITE + "/staff/donnees/signalements");
  }

  @Test
  void late_isTold_withTheDayThatWasPromised() {
    var unknown = DatasetState.unknown("capteurs", Samples.THURSDAY);
    states.replace(
        new DatasetState(
            "capteurs",
            unknown.since(),
            Optional.empty(),
            Optional.of(Samples.THURSDAY),
            Optional.empty(),
            1,
            Optional.empty()));
    var event = new DatasetLate("37999", Samples.THURSDAY, "capteurs", 1);
    tell.run(event, Samples.territories().get());
    assertThat(mails.getFirst().subject())
        .isEqualTo("Données en retard : Capteurs ouverts du territoire");
    assertThat(mails.getFirst().text()).contains("jeudi 19 novembre");
  }

  private void send(String sender, String recipient, Mail mail) {
    recipients.add(recipient);
    mails.add(mail);
  }
}
