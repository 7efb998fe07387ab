package fr.parvis.people.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.domain.Language;
import fr.parvis.dynamo.Items;
import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.people.Contact;
import fr.parvis.people.People;
import fr.parvis.people.PeopleContract;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import fr.parvis.people.SignIn;
import fr.parvis.people.dynamo.SignInSchema.Link;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoPeopleTest implements PeopleContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public People people(InstantSource clock) {
    return new DynamoPeople(TABLES.client(), TABLES.create("PeopleTable"), clock);
  }

  /** The names are stored in every deployment: a failure here asks for a migration. */
  @Test
  void storedNames_arePinned() {
    var signIn = new SignIn("https://issuer.example", "s");
    var person =
        Person.withAccount(
            PersonId.random(new SecureRandom()),
            signIn,
            "37999",
            Optional.of(new Contact("n@example.fr")),
            Language.FR,
            NOON);
    var visitor =
        Person.withoutAccount(
            PersonId.derivedFrom("k"), "37999", Optional.empty(), Language.FR, NOON);

    var item = PersonSchema.SCHEMA.itemToMap(person, true);
    assertThat(item.keySet())
        .containsExactlyInAnyOrder(
            "pk",
            "id",
            "jurisdiction",
            "mail",
            "language",
            "signIns",
            "recordedAt",
            "version",
            "event");
    assertThat(item.get("pk").s()).isEqualTo("PERSON#" + person.id());
    assertThat(item.get("event").m().get("type").s()).isEqualTo("PersonRecorded.v1");
    assertThat(item.get("event").m().get("version").n()).isEqualTo("1");
    assertThat(PersonSchema.SCHEMA.itemToMap(visitor, true).get("expiresAt").n())
        .isEqualTo(Long.toString(NOON.plus(Person.WITHOUT_ACCOUNT).getEpochSecond()));
    assertThat(SignInSchema.SCHEMA.itemToMap(new Link(signIn, person.id()), true).get("pk").s())
        .isEqualTo("SIGNIN#https://issuer.example#s");
  }

  @Test
  void findOrAdd_endsWhatAFailureLeftHalfDone() {
    var table = TABLES.create("PeopleTable");
    var signIn = new SignIn("https://issuer.example", "s");
    var newcomer =
        Person.withAccount(
            PersonId.random(new SecureRandom()),
            signIn,
            "37999",
            Optional.empty(),
            Language.FR,
            NOON);
    new Items<>(TABLES.client(), table, SignInSchema.SCHEMA).add(new Link(signIn, newcomer.id()));

    var people = new DynamoPeople(TABLES.client(), table, () -> NOON);
    var again =
        Person.withAccount(
            PersonId.random(new SecureRandom()),
            signIn,
            "37999",
            Optional.empty(),
            Language.FR,
            NOON);
    assertThat(people.findOrAdd(signIn, again).id()).isEqualTo(newcomer.id());
    assertThat(people.find(newcomer.id())).isPresent();
  }
}
