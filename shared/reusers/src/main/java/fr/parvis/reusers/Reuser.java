package fr.parvis.reusers;

import fr.parvis.access.SecretHash;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.NotFound;
import fr.parvis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Somebody who re-uses open data by machine. Kept so that a key can be checked and its holder told
 * when an interface changes; forgotten at {@code endsAt}, or when they say so.
 *
 * @param id names the re-user, and stands in the key
 * @param name of the application or the organisation
 * @param use what the data is for
 * @param person whom {@code fr.parvis.people} knows how to reach
 * @param keyHash what is kept of the key's secret
 * @param webhooks where they want to be told
 * @param since when the key was made
 * @param endsAt when the key ends and the re-user is forgotten
 * @param version grows by one with each change
 */
public record Reuser(
    String id,
    String name,
    String use,
    PersonId person,
    SecretHash keyHash,
    List<Webhook> webhooks,
    Instant since,
    Instant endsAt,
    long version) {

  /** How long a key opens; who still needs one then asks again. */
  public static final Duration KEPT = Duration.ofDays(730);

  /** More than one application needs. */
  public static final int MOST_WEBHOOKS = 10;

  /** Keeps its own copy of the webhooks. */
  public Reuser {
    webhooks = List.copyOf(webhooks);
  }

  /**
   * The re-user who wants to be told at one address more.
   *
   * @throws Conflict when there are too many, or the address is one of them
   */
  public Reuser with(Webhook webhook) {
    if (webhooks.size() >= MOST_WEBHOOKS) {
      throw new Conflict("too-many-webhooks", "A re-user has at most 10 webhooks");
    }
    if (webhooks.stream().anyMatch(known -> known.address().equals(webhook.address()))) {
      throw new Conflict("webhook-known", "There is a webhook with this address; delete it first");
    }
    return with(Stream.concat(webhooks.stream(), Stream.of(webhook)).toList());
  }

  /**
   * The re-user who wants no news there any more.
   *
   * @throws NotFound when it is none of theirs
   */
  public Reuser without(String webhook) {
    get(webhook);
    return with(webhooks.stream().filter(known -> !known.id().equals(webhook)).toList());
  }

  /** The re-user with one of the webhooks changed. */
  public Reuser changing(String webhook, UnaryOperator<Webhook> change) {
    return with(
        webhooks.stream()
            .map(known -> known.id().equals(webhook) ? change.apply(known) : known)
            .toList());
  }

  /**
   * One of their webhooks.
   *
   * @throws NotFound when it is none of theirs
   */
  public Webhook get(String webhook) {
    return webhooks.stream()
        .filter(known -> known.id().equals(webhook))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such webhook"));
  }

  /** Whether the key opens nothing any more, though the table may still hold it. */
  public boolean isOver(Instant now) {
    return !endsAt.isAfter(now);
  }

  private Reuser with(List<Webhook> others) {
    return new Reuser(id, name, use, person, keyHash, others, since, endsAt, version + 1);
  }
}
