package fr.parvis.functions.webhooks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import fr.parvis.domain.Lazy;
import fr.parvis.dynamo.Connection;
import fr.parvis.follow.WebhookSecrets;
import fr.parvis.queue.OneByOne;
import fr.parvis.reusers.WebhookAddresses;
import fr.parvis.reusers.dynamo.DynamoReusers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Tells re-users of new releases: makes deliveries of each piece of news, and sends them. One that
 * fails goes back alone.
 */
public final class WebhooksHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  /** Less than the function's own time, so that a slow re-user is our failure and not its end. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final FanOut fanOut;
  private final Deliver deliver;

  /** Lambda calls this once per execution environment. */
  public WebhooksHandler() {
    this(System.getenv(), InstantSource.system());
  }

  /** Tests call this. */
  WebhooksHandler(FanOut fanOut, Deliver deliver) {
    this.fanOut = fanOut;
    this.deliver = deliver;
  }

  private WebhooksHandler(Map<String, String> environment, InstantSource clock) {
    var reusers = new DynamoReusers(Connection.open(), environment.get("REUSERS_TABLE"), clock);
    var sqs =
        new Lazy<>(() -> SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build());
    var queue = new SqsDeliveriesQueue(sqs, environment.get("WEBHOOKS_QUEUE"));
    this.fanOut = new FanOut(reusers, queue, environment.get("SITE_ADDRESS"), clock);
    this.deliver =
        new Deliver(
            reusers,
            WebhookAddresses.ofTheInternet(environment.get("WEBHOOK_HOSTS")),
            new WebhookSecrets(environment.get("FOLLOW_KEY")),
            new PinnedPost((SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE),
            clock);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return OneByOne.take(event, context, body -> take(Message.parse(body)));
  }

  private void take(Message message) {
    switch (message) {
      case Message.News news -> fanOut.run(news);
      case Message.Delivery delivery -> deliver.run(delivery);
    }
  }
}
