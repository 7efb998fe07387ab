package fr.parvis.functions.webhooks;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Stale;
import fr.parvis.follow.WebhookSecrets;
import fr.parvis.follow.WebhookSignature;
import fr.parvis.functions.webhooks.Message.Delivery;
import fr.parvis.reusers.Reusers;
import fr.parvis.reusers.Webhook;
import fr.parvis.reusers.WebhookAddresses;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Sends news to one webhook. What fails is thrown, so that the queue brings it again later, and at
 * last keeps it aside; who fails for a week is not told any more.
 */
final class Deliver {

  /** As many functions as may tell the same re-user at once. */
  private static final int TRIES = 5;

  private final Reusers reusers;
  private final WebhookAddresses addresses;
  private final WebhookSecrets secrets;
  private final Post post;
  private final InstantSource clock;

  Deliver(
      Reusers reusers,
      WebhookAddresses addresses,
      WebhookSecrets secrets,
      Post post,
      InstantSource clock) {
    this.reusers = reusers;
    this.addresses = addresses;
    this.secrets = secrets;
    this.post = post;
    this.clock = clock;
  }

  /** Does nothing for a webhook that was taken away or suspended meanwhile. */
  void run(Delivery delivery) {
    find(delivery)
        .filter(webhook -> !webhook.isSuspended(clock.instant()))
        .ifPresent(webhook -> send(delivery, webhook));
  }

  private void send(Delivery delivery, Webhook webhook) {
    var failure = attempt(delivery, webhook);
    if (failure.isPresent()) {
      change(delivery, hook -> hook.failing(clock.instant()));
      throw new IllegalStateException("Webhook %s: %s".formatted(webhook.id(), failure.get()));
    }
    if (webhook.failingSince().isPresent()) {
      change(delivery, Webhook::working);
    }
  }

  /** Why it failed; empty when it arrived. */
  private Optional<String> attempt(Delivery delivery, Webhook webhook) {
    var secret = secrets.of(webhook.id());
    var headers =
        Map.of(
            "content-type",
            "application/json",
            "parvis-delivery",
            delivery.event(),
            WebhookSignature.HEADER,
            WebhookSignature.of(secret, clock.instant(), delivery.body()));
    try {
      var pinned = addresses.open(webhook.address());
      var status = post.send(webhook.address(), pinned, headers, delivery.body());
      return status / 100 == 2 ? Optional.empty() : Optional.of("answered " + status);
    } catch (IOException e) {
      return Optional.of("could not be reached, " + e.getClass().getSimpleName());
    } catch (Invalid e) {
      return Optional.of(e.violations().getFirst().detail() + " no longer holds");
    }
  }

  private void change(Delivery delivery, UnaryOperator<Webhook> change) {
    Stale.again(
        TRIES,
        () -> {
          reusers
              .find(delivery.reuser())
              .ifPresent(read -> reusers.replace(read.changing(delivery.webhook(), change)));
          return true;
        });
  }

  private Optional<Webhook> find(Delivery delivery) {
    return reusers.find(delivery.reuser()).stream()
        .flatMap(reuser -> reuser.webhooks().stream())
        .filter(webhook -> webhook.id().equals(delivery.webhook()))
        .findFirst();
  }
}
