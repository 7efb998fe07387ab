package fr.parvis.local.iot;

import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.iot.rules.TopicRules;
import fr.parvis.local.queues.Queues;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Broker, rules and queues of the real template, in a process of its own that a test kills. */
final class KilledBroker {
  /** What it prints once devices may come. */
  static final String READY = "ready";

  private KilledBroker() {}

  /** Takes the folder of its state and its first port; says when it is ready, and stays. */
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var root = Path.of(System.getProperty("parvis.root"));
    var settings =
        new LaptopSettings(root, Optional.of(folder), ports(Integer.parseInt(arguments[1])));
    var template = Template.declared(root.resolve("template.yaml"));
    var authority = Authority.in(folder, InstantSource.system());
    var rules =
        new TopicRules(
            template,
            settings,
            (function, _) -> {
              throw new IllegalStateException("no rule invokes " + function);
            });
    new Queues(template, settings).start();
    var iot = new IotCore(template, settings, authority, folder, rules);
    iot.start();
    iot.open();
    System.out.println(READY);
    new CountDownLatch(1).await();
  }

  /** The ports of the process whose first is this one. */
  static Ports ports(int first) {
    return Ports.from(first, first + Service.values().length);
  }
}
