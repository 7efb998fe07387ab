package fr.parvis.functions.webhooks;

import fr.parvis.domain.Page;
import fr.parvis.functions.webhooks.Message.Delivery;
import fr.parvis.functions.webhooks.Message.News;
import fr.parvis.json.Json;
import fr.parvis.reusers.Reuser;
import fr.parvis.reusers.Reusers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Makes of one piece of news a delivery for each webhook that wants it. */
final class FanOut {

  /** Re-users read at once. */
  private static final int PAGE = 100;

  private final Reusers reusers;
  private final DeliveriesQueue queue;
  private final String site;
  private final InstantSource clock;

  /** {@code site}: its public address, without a slash at its end. */
  FanOut(Reusers reusers, DeliveriesQueue queue, String site, InstantSource clock) {
    this.reusers = reusers;
    this.queue = queue;
    this.site = site;
    this.clock = clock;
  }

  /**
   * What is sent; no more than everybody may read.
   *
   * @param event {@code DatasetPublished.v1}
   * @param dataset its id
   * @param release its number
   * @param at when it happened
   * @param href where to read on
   */
  record Body(String event, String dataset, long release, Instant at, String href) {}

  void run(News news) {
    var aggregate = news.detail().aggregate();
    var part = aggregate.lastIndexOf('/');
    var dataset = aggregate.substring(0, part);
    var release = Long.parseLong(aggregate.substring(part + 1));
    var href = site + "/api/public/datasets/" + dataset;
    var body = Json.write(new Body(news.type(), dataset, release, news.detail().at(), href));
    Page.all(after -> reusers.listWithWebhooks(PAGE, after))
        .forEach(reuser -> send(reuser, dataset, news.detail().id(), body));
  }

  private void send(Reuser reuser, String dataset, String event, String body) {
    var now = clock.instant();
    List<String> deliveries =
        reuser.webhooks().stream()
            .filter(webhook -> webhook.wants(dataset) && !webhook.isSuspended(now))
            .map(webhook -> Json.write(new Delivery(reuser.id(), webhook.id(), event, body)))
            .toList();
    if (!deliveries.isEmpty()) {
      queue.send(deliveries);
    }
  }
}
