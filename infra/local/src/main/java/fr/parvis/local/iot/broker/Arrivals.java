package fr.parvis.local.iot.broker;

import static java.lang.System.Logger.Level.WARNING;

import com.hivemq.extension.sdk.api.async.Async;
import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.interceptor.publish.PublishInboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundOutput;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import fr.parvis.local.iot.Publication;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Tells of each message before its device gets the acknowledgement. */
final class Arrivals implements PublishInboundInterceptor {
  private static final System.Logger LOG = System.getLogger(Arrivals.class.getName());

  /**
   * Topics of IoT Core's own: of Basic Ingest, for the rules alone, and of shadows. HiveMQ would
   * end the connection of a device that publishes there.
   */
  private static final String RESERVED = "$";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Gatekeeper gatekeeper;
  private final Consumer<Publication> taken;
  private final Executor threads;
  private final InstantSource clock;

  Arrivals(
      Gatekeeper gatekeeper, Consumer<Publication> taken, Executor threads, InstantSource clock) {
    this.gatekeeper = gatekeeper;
    this.taken = taken;
    this.threads = threads;
    this.clock = clock;
  }

  @Override
  public void onInboundPublish(PublishInboundInput input, PublishInboundOutput output) {
    var packet = input.getPublishPacket();
    var session = gatekeeper.publisher(input, packet);
    if (session.isEmpty()) {
      return; // the gatekeeper is asked next, and ends the connection
    }
    var publication =
        new Publication(
            packet.getTopic(),
            Gatekeeper.payload(packet),
            session.get().clientId(),
            session.get().connection().thing(),
            packet.getQos().getQosNumber(),
            clock.instant());
    var waiting = output.async(PATIENCE, TimeoutFallback.FAILURE, AckReasonCode.UNSPECIFIED_ERROR);
    threads.execute(() -> take(publication, waiting));
  }

  private void take(Publication publication, Async<PublishInboundOutput> waiting) {
    try {
      taken.accept(publication);
      if (publication.topic().startsWith(RESERVED)) {
        waiting.getOutput().preventPublishDelivery();
      }
    } catch (RuntimeException e) {
      LOG.log(WARNING, "a message on " + publication.topic() + " was not taken", e);
      waiting.getOutput().preventPublishDelivery(AckReasonCode.UNSPECIFIED_ERROR);
    } finally {
      waiting.resume();
    }
  }
}
