package fr.parvis.local.iot;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.iot.broker.Broker;
import fr.parvis.local.iot.policy.Policies;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.iot.registry.Certificate;
import fr.parvis.local.iot.registry.Registry;
import fr.parvis.local.iot.registry.Thing;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A broker with the real template's policy, which remembers what was published. */
public final class TestBroker implements AutoCloseable {
  private static final Template TEMPLATE =
      Template.declared(Path.of(System.getProperty("parvis.root"), "template.yaml"));

  public final int port = Ports.free().of(Service.MQTT);
  public final Registry registry = new Registry(Optional.empty());
  public final List<Publication> published = new CopyOnWriteArrayList<>();
  public final Authority authority;
  public final Broker broker;

  /** Starts it, with its keys in a folder. */
  public TestBroker(Path folder) {
    authority = Authority.in(folder, InstantSource.system());
    broker =
        new Broker(
            folder,
            port,
            authority,
            registry,
            Policies.of(TEMPLATE),
            (publication, _) -> take(publication));
    broker.start();
    broker.open();
  }

  private void take(Publication publication) {
    if (publication.topic().endsWith("/senml") && publication.payload().length == 0) {
      throw new IllegalStateException("an empty pack cannot be kept");
    }
    published.add(publication);
  }

  /** Keys and certificate of a device that is registered, and whose certificate is active. */
  public Authority.Issued add(String thing) {
    var issued = authority.issue();
    registry.add(new Thing(thing, "id of " + thing, Map.of()));
    registry.add(
        new Certificate(
            Certificate.id(issued.certificate()),
            issued.certificatePem(),
            Certificate.Status.ACTIVE,
            Instant.EPOCH,
            Instant.EPOCH,
            Set.of(thing),
            Set.of("DevicePolicy")));
    return issued;
  }

  /** What was published on a topic. */
  public List<String> on(String topic) {
    return published.stream()
        .filter(publication -> publication.topic().equals(topic))
        .map(publication -> new String(publication.payload(), UTF_8))
        .toList();
  }

  @Override
  public void close() {
    broker.close();
    registry.close();
  }
}
