package fr.parvis.people.dynamo;

import fr.parvis.dynamo.Items;
import fr.parvis.people.People;
import fr.parvis.people.Person;
import fr.parvis.people.PersonId;
import fr.parvis.people.SignIn;
import fr.parvis.people.dynamo.SignInSchema.Link;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** People in a table: a person's item, and one for each of their sign-ins that leads to it. */
public final class DynamoPeople implements People {

  private final DynamoDbClient client;
  private final Items<Person> people;
  private final Items<Link> signIns;
  private final InstantSource clock;

  /** {@code clock} tells who is forgotten: DynamoDB itself may take two days to delete. */
  public DynamoPeople(DynamoDbClient client, String table, InstantSource clock) {
    this.client = client;
    this.people = new Items<>(client, table, PersonSchema.SCHEMA);
    this.signIns = new Items<>(client, table, SignInSchema.SCHEMA);
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(PersonId id) {
    return people.find(PersonSchema.key(id)).filter(person -> !person.isForgotten(clock.instant()));
  }

  @Override
  public Optional<Person> find(SignIn signIn) {
    return signIns.find(SignInSchema.key(signIn)).map(Link::person).flatMap(this::find);
  }

  @Override
  public Person addOrFind(Person person) {
    return people.addOrFind(person).orElse(person);
  }

  /**
   * The sign-in is written first, and with it the person's id: who repeats after a failure between
   * the two writes finds the id and adds the person under it. So no transaction is needed.
   */
  @Override
  public Person findOrAdd(SignIn signIn, Person newcomer) {
    var link =
        signIns
            .find(SignInSchema.key(signIn))
            .orElseGet(() -> addOrFind(new Link(signIn, newcomer.id())));
    return find(link.person()).orElseGet(() -> addOrFind(newcomer.withId(link.person())));
  }

  @Override
  public void replace(Person person) {
    people.replace(person, person.version() - 1);
  }

  /**
   * All or nothing: a sign-in that is left would find nobody, a person without one nobody finds.
   */
  @Override
  public void erase(PersonId id) {
    var key = PersonSchema.key(id);
    var signedIn = people.find(key).map(Person::signIns).orElse(List.of());
    var parts =
        Stream.concat(
            Stream.of(people.erasing(key)),
            signedIn.stream().map(SignInSchema::key).map(signIns::erasing));
    client.transactWriteItems(r -> r.transactItems(parts.toList()));
  }

  private Link addOrFind(Link link) {
    return signIns.addOrFind(link).orElse(link);
  }
}
