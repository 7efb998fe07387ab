package fr.parvis.local.iot.broker;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.packets.general.Qos;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import fr.parvis.local.iot.Distribution;
import fr.parvis.local.iot.Publication;
import fr.parvis.local.iot.Publications;
import fr.parvis.local.iot.policy.Policies;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.iot.registry.Registry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * HiveMQ on the loopback address, over TLS with client certificates, taught to judge and to tell as
 * IoT Core does. Sessions and retained messages are in memory.
 */
public final class Broker implements Distribution, AutoCloseable {
  private final HiveFiles files;
  private final Authority authority;
  private final int port;
  private final Sessions sessions = new Sessions();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService oneByOne =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final Gatekeeper gatekeeper;
  private final Arrivals arrivals;
  private final Comings comings;
  private volatile boolean open;
  private @Nullable EmbeddedHiveMQ hive;

  /**
   * Prepares the broker.
   *
   * @param folder where HiveMQ may write
   * @param publications is told of each message, before its device gets the acknowledgement
   */
  public Broker(
      Path folder,
      int port,
      Authority authority,
      Registry registry,
      Policies policies,
      Publications publications) {
    var clock = InstantSource.system();
    Consumer<Publication> taken = publication -> publications.published(publication, this);
    this.files = new HiveFiles(folder);
    this.authority = authority;
    this.port = port;
    gatekeeper = new Gatekeeper(registry, policies, sessions, clock, () -> open);
    arrivals = new Arrivals(gatekeeper, taken, threads, clock);
    comings = new Comings(sessions, new Presence(taken, oneByOne, clock));
  }

  /** Starts HiveMQ, which lets nobody in yet. */
  public void start() {
    files.write(port, authority);
    var extension =
        EmbeddedExtension.builder()
            .withId("parvis")
            .withName("Parvis")
            .withVersion("1")
            .withExtensionMain(new Extension())
            .build();
    hive =
        EmbeddedHiveMQ.builder()
            .withConfigurationFolder(files.configuration())
            .withDataFolder(files.data())
            .withExtensionsFolder(files.extensions())
            .withEmbeddedExtension(extension)
            .withoutLoggingBootstrap()
            .build();
    hive.start().join();
  }

  /** Lets devices in: whoever is told of their messages is there now. */
  public void open() {
    open = true;
  }

  /** Ends the connections that were made with a certificate. */
  public void disconnect(String certificateId) {
    for (var clientId : sessions.clients(certificateId)) {
      Services.clientService().disconnectClient(clientId).join();
    }
  }

  @Override
  public void publish(String topic, byte[] payload, int qos) {
    var message =
        Builders.publish()
            .topic(topic)
            .payload(ByteBuffer.wrap(payload))
            .qos(Qos.valueOf(qos))
            .build();
    Services.publishService().publish(message).join();
  }

  @Override
  public void close() {
    open = false;
    if (hive != null) {
      close(hive);
    }
    oneByOne.shutdownNow();
    threads.shutdownNow();
  }

  /** Its {@code stop} alone would leave a thread behind that keeps the process alive. */
  private static void close(EmbeddedHiveMQ hive) {
    try {
      hive.close();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker did not stop", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Extension implements ExtensionMain {
    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
      Services.securityRegistry().setAuthenticatorProvider(_ -> gatekeeper);
      Services.securityRegistry().setAuthorizerProvider(_ -> gatekeeper);
      Services.eventRegistry().setClientLifecycleEventListener(_ -> comings);
      Services.initializerRegistry()
          .setClientInitializer((_, client) -> {
            client.addPublishInboundInterceptor(arrivals);
            client.addPublishOutboundInterceptor(gatekeeper);
          });
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
      // HiveMQ stops as a whole
    }
  }
}
