package fr.parvis.people.dynamo;

import fr.parvis.domain.Language;
import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.EventAttribute;
import fr.parvis.dynamo.ItemSchema;
import fr.parvis.dynamo.ListAttribute;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.people.Claim;
import fr.parvis.people.Contact;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import fr.parvis.people.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A person's item: {@code PERSON#<id>}. The names are stored: changing one is a migration. */
final class PersonSchema {

  private static final ListAttribute<SignIn> SIGN_INS =
      new ListAttribute<>(
          new MapAttribute<>(
              SignIn.class,
              signIn ->
                  new Attributes()
                      .text("issuer", signIn.issuer())
                      .text("subject", signIn.subject())
                      .map(),
              map ->
                  new SignIn(
                      Attributes.required(map, "issuer"), Attributes.required(map, "subject"))));

  private static final MapAttribute<Claim> CLAIM =
      new MapAttribute<>(
          Claim.class,
          claim ->
              new Attributes()
                  .text("mail", claim.contact().mail())
                  .text("about", claim.about())
                  .instant("at", claim.at())
                  .map(),
          map ->
              new Claim(
                  new Contact(Attributes.required(map, "mail")),
                  Attributes.required(map, "about"),
                  Instant.parse(Attributes.required(map, "at"))));

  static final TableSchema<Person> SCHEMA =
      ItemSchema.of(Person.class, Draft.class, Draft::new, Draft::person)
          .key(person -> key(person.id()))
          .attribute(String.class, "id", p -> p.id().value(), (d, v) -> d.id = v)
          .attribute(
              String.class, "jurisdiction", Person::jurisdiction, (d, v) -> d.jurisdiction = v)
          .attribute(String.class, "mail", PersonSchema::mail, (d, v) -> d.mail = v)
          .attribute(CLAIM, "claim", p -> p.claim().orElse(null), (d, v) -> d.claim = v)
          .attribute(String.class, "language", p -> p.language().tag(), (d, v) -> d.language = v)
          .attribute(SIGN_INS, "signIns", Person::signIns, (d, v) -> d.signIns = v)
          .attribute(Instant.class, "recordedAt", Person::recordedAt, (d, v) -> d.recordedAt = v)
          // The name is the table's TimeToLiveSpecification; seconds, as DynamoDB wants them.
          .attribute(Long.class, "expiresAt", PersonSchema::expiresAt, (d, v) -> d.expiresAt = v)
          .attribute(Long.class, ItemSchema.VERSION, Person::version, (d, v) -> d.version = v)
          .attribute(EventAttribute.FORM, EventAttribute.NAME, Person::recorded, (d, v) -> {})
          .build();

  private PersonSchema() {}

  static String key(PersonId id) {
    return "PERSON#" + id.value();
  }

  private static @Nullable String mail(Person person) {
    return person.contact().map(Contact::mail).orElse(null);
  }

  private static @Nullable Long expiresAt(Person person) {
    return person.expiresAt().map(Instant::getEpochSecond).orElse(null);
  }

  /** Filled attribute by attribute while an item is read. */
  private static final class Draft {
    private @Nullable String id;
    private @Nullable String jurisdiction;
    private @Nullable String mail;
    private @Nullable Claim claim;
    private @Nullable String language;
    private List<SignIn> signIns = List.of();
    private @Nullable Instant recordedAt;
    private @Nullable Long expiresAt;
    private long version;

    Person person() {
      return new Person(
          new PersonId(Objects.requireNonNull(id)),
          Objects.requireNonNull(jurisdiction),
          Optional.ofNullable(mail).map(Contact::new),
          Optional.ofNullable(claim),
          Language.ofTag(Objects.requireNonNull(language)).orElse(Language.FR),
          signIns,
          Objects.requireNonNull(recordedAt),
          Optional.ofNullable(expiresAt).map(Instant::ofEpochSecond),
          version);
    }
  }
}
