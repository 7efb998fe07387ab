package fr.parvis.people.dynamo;

import fr.parvis.dynamo.ItemSchema;
import fr.parvis.people.PersonId;
import fr.parvis.people.SignIn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A sign-in's item, {@code SIGNIN#<issuer>#<subject>}: leads to its person. */
final class SignInSchema {

  static final TableSchema<Link> SCHEMA =
      ItemSchema.of(Link.class, Draft.class, Draft::new, Draft::link)
          .key(link -> key(link.signIn()))
          .attribute(String.class, "issuer", l -> l.signIn().issuer(), (d, v) -> d.issuer = v)
          .attribute(String.class, "subject", l -> l.signIn().subject(), (d, v) -> d.subject = v)
          .attribute(String.class, "person", l -> l.person().value(), (d, v) -> d.person = v)
          .build();

  private SignInSchema() {}

  static String key(SignIn signIn) {
    return "SIGNIN#" + signIn.issuer() + "#" + signIn.subject();
  }

  /** Whose sign-in it is. */
  record Link(SignIn signIn, PersonId person) {}

  /** Filled attribute by attribute while an item is read. */
  private static final class Draft {
    private @Nullable String issuer;
    private @Nullable String subject;
    private @Nullable String person;

    Link link() {
      var signIn = new SignIn(Objects.requireNonNull(issuer), Objects.requireNonNull(subject));
      return new Link(signIn, new PersonId(Objects.requireNonNull(person)));
    }
  }
}
