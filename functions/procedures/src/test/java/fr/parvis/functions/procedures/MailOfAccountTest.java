package fr.parvis.functions.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.people.Contact;
import org.junit.jupiter.api.Test;

/** The address of an account, which the mail of all its requests goes to. */
class MailOfAccountTest {

  private final Door door = new Door();

  @Test
  void address_isChanged_bySignInAndCode() {
    door.about(door.ask("post-my-request", 201));
    assertThat(door.send("post-my-mail").getStatusCode()).isEqualTo(202);
    door.about("CODE", door.code());
    door.ask("post-mail-confirmation", 200);
    assertThat(door.parts.applicants().contact(door.request()))
        .contains(new Contact("lucie.moreau@habitants.example"));
  }

  @Test
  void address_isRefused_fromWhoHasTheLinkOnly() {
    door.about(door.ask("post-my-request", 201));
    assertThat(door.ask("post-mail", 409).path("type").asText())
        .isEqualTo("/problems/address-of-account");
  }

  @Test
  void address_isNotAsked_forARequestOfSomebodyElse() {
    door.begin();
    assertThat(door.send("post-my-mail").getStatusCode()).as("nobody known").isEqualTo(404);
    door.ask("post-my-request", 201);
    assertThat(door.send("post-my-mail").getStatusCode()).as("known").isEqualTo(404);
  }
}
