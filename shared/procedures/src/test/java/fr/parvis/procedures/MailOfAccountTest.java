package fr.parvis.procedures;

import static fr.parvis.procedures.Samples.command;
import static fr.parvis.procedures.Samples.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.people.Contact;
import fr.parvis.people.SignIn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An account's address changes once the account itself proved the new one, never before. */
class MailOfAccountTest {

  private static final String NEW = "lucie.moreau@habitants.example";
  private static final Contact OLD = new Contact("lucie@francemail.example");

  private final Samples town = new Samples();
  private final WholeLife life = new WholeLife(town);
  private final Request draft = draft();

  @Test
  void codeAsked_leavesTheAddress_untilItIsConfirmed() {
    var asked = life.codeAskedByAccount(draft, NEW);
    assertThat(town.applicants.contact(asked)).contains(OLD);
    assertThat(town.applicants.reach(asked)).contains(new Applicants.Reach(OLD, true));
    var confirmed = life.confirmed(asked, life.code(asked));
    assertThat(town.applicants.contact(confirmed)).contains(new Contact(NEW));
    assertThat(life.confirmed(asked, life.code(asked))).isEqualTo(confirmed);
  }

  @Test
  void codeAsked_isRefused_forWhoHasTheLinkOnly() {
    assertThatThrownBy(() -> life.codeAsked(draft, NEW))
        .as("a draft is shared with who helps; the address gets the mail of the whole account")
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.code()).isEqualTo("address-of-account"));
    assertThat(town.applicants.contact(draft)).contains(OLD);
  }

  @Test
  void codeAsked_isNotFound_forARequestOfSomebodyElse() {
    var foreign = life.codeAsked(town.draft(), NEW);
    assertThatThrownBy(() -> life.codeAskedByAccount(foreign, NEW)).isInstanceOf(NotFound.class);
  }

  @Test
  void confirmed_isRefused_whenAnotherDraftClaimedAnotherAddressSince() {
    var asked = life.codeAskedByAccount(draft, NEW);
    var second = life.codeAskedByAccount(draft(), "lucie.m@habitants.example");
    assertThatThrownBy(() -> life.confirmed(asked, life.code(asked)))
        .isInstanceOfSatisfying(
            Conflict.class, e -> assertThat(e.code()).isEqualTo("code-expired"));
    assertThat(town.applicants.contact(second)).contains(OLD);
  }

  @Test
  void codeAsked_isRefused_forAnotherAddressInTheSameSecond() {
    var asked = life.codeAskedByAccount(draft, NEW);
    assertThat(life.codeAskedByAccount(draft, NEW)).isEqualTo(asked);
    assertThatThrownBy(() -> life.codeAskedByAccount(draft, "lucie.m@habitants.example"))
        .as("it would have the same code")
        .isInstanceOf(Conflict.class);
  }

  @Test
  void reach_isWhatWasSaid_forWhoHasNoAccount() {
    var asked = life.codeAsked(town.draft(), NEW);
    assertThat(town.applicants.contact(asked)).isEmpty();
    assertThat(town.applicants.reach(asked))
        .contains(new Applicants.Reach(new Contact(NEW), false));
    assertThat(town.applicants.reach(life.confirmed(asked, life.code(asked))))
        .contains(new Applicants.Reach(new Contact(NEW), true));
  }

  private Request draft() {
    var signIn = new SignIn("https://franceconnect.example", "lucie");
    var account = new Origin.Account(signIn, Optional.of(OLD.mail()));
    var origin = new Origin(Channel.WEB, Optional.empty(), Optional.of(account), Optional.empty());
    return town.beginRequest().run(command(), origin, territory());
  }
}
