package fr.parvis.local.iot;

import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.iot.broker.Broker;
import fr.parvis.local.iot.control.ControlPlane;
import fr.parvis.local.iot.policy.Policies;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.iot.registry.Registry;
import fr.parvis.local.iot.shadow.Shadows;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What IoT Core is made of, put together. */
final class IotServices implements AutoCloseable {
  private final LaptopSettings settings;
  private final Authority authority;
  private final Policies policies;
  private final Registry registry;
  private final Shadows shadows;
  private final Broker broker;
  private @Nullable ControlPlane control;

  IotServices(
      Template template,
      LaptopSettings settings,
      Authority authority,
      Path folder,
      Publications rules) {
    var clock = InstantSource.system();
    this.settings = settings;
    this.authority = authority;
    policies = Policies.of(template);
    registry = new Registry(settings.data());
    shadows = new Shadows(settings.data(), rules, clock);
    var port = settings.ports().of(Service.MQTT);
    var hive = folder.resolve("hivemq");
    broker = new Broker(hive, port, authority, registry, policies, shadows);
  }

  void start() {
    var ports = settings.ports();
    control =
        new ControlPlane(
            ports.of(Service.IOT),
            "127.0.0.1:" + ports.of(Service.MQTT),
            registry,
            authority,
            policies,
            broker::disconnect);
    broker.start();
  }

  void open() {
    broker.open();
  }

  @Override
  public void close() {
    if (control != null) {
      control.close();
    }
    broker.close();
    shadows.close();
    registry.close();
  }
}
