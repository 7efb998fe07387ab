package fr.parvis.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The options of {@code ./parvis up}.
 *
 * @param port the site's port, and the services take the next ones; 0 for any free ports
 * @param mqttPort the broker's port; 0 for any free one
 * @param data the folder that keeps the state
 * @param fresh whether to forget that state first
 * @param town whether to put the demo town's settings and procedures in; without them there is
 *     nothing, until a backup is restored
 * @param demo whether to put the demo reports in
 * @param simulator whether the sensors of the demo town are alive
 * @param rehearse whether to start in memory, answer one request of each kind, and stop: that is
 *     how the runtime's own AOT cache is recorded
 */
record UpOptions(
    int port,
    int mqttPort,
    Path data,
    boolean fresh,
    boolean town,
    boolean demo,
    boolean simulator,
    boolean rehearse) {
  static final String USAGE =
      "up [--fresh] [--port N] [--mqtt-port N] [--data DIR] [--no-demo] [--no-simulator] [--bare]";
  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65_535 - Ports.Service.values().length;

  /** The ports that the options ask for. */
  Ports ports() {
    var free = Ports.free();
    var mqtt = mqttPort == 0 ? free.of(Ports.Service.MQTT) : mqttPort;
    return port == 0 ? free.withMqtt(mqtt) : Ports.from(port, mqtt);
  }

  /** Reads the options; refuses, with the usage, what it does not understand. */
  static UpOptions parse(List<String> arguments) {
    var options =
        new UpOptions(
            DEFAULT_PORT, Ports.DEFAULT_MQTT, Path.of(".parvis"), false, true, true, true, false);
    var rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      var option = rest.pop();
      options =
          switch (option) {
            case "--fresh" -> options.withFresh();
            case "--no-demo" -> options.withoutDemo();
            case "--bare" -> options.asBare();
            case "--no-simulator" -> options.withoutSimulator();
            case "--rehearse" -> options.asRehearsal();
            case "--port" -> options.withPort(value(option, rest));
            case "--mqtt-port" -> options.withMqttPort(value(option, rest));
            case "--data" -> options.withData(value(option, rest));
            default -> throw new CannotStart("unknown option " + option + "; usage: " + USAGE);
          };
    }
    return options;
  }

  private static String value(String option, ArrayDeque<String> rest) {
    if (rest.isEmpty()) {
      throw new CannotStart(option + " needs a value; usage: " + USAGE);
    }
    return rest.pop();
  }

  private UpOptions withFresh() {
    return new UpOptions(port, mqttPort, data, true, town, demo, simulator, rehearse);
  }

  private UpOptions withoutDemo() {
    return new UpOptions(port, mqttPort, data, fresh, town, false, false, rehearse);
  }

  private UpOptions asBare() {
    return new UpOptions(port, mqttPort, data, fresh, false, false, false, rehearse);
  }

  private UpOptions withoutSimulator() {
    return new UpOptions(port, mqttPort, data, fresh, town, demo, false, rehearse);
  }

  private UpOptions asRehearsal() {
    return new UpOptions(port, mqttPort, data, fresh, town, demo, simulator, true);
  }

  private UpOptions withPort(String text) {
    return new UpOptions(
        number("--port", text), mqttPort, data, fresh, town, demo, simulator, rehearse);
  }

  private UpOptions withMqttPort(String text) {
    return new UpOptions(
        port, number("--mqtt-port", text), data, fresh, town, demo, simulator, rehearse);
  }

  private static int number(String option, String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > LAST_PORT) {
      throw new CannotStart(option + " needs a number up to " + LAST_PORT + ", not " + text);
    }
    return Integer.parseInt(text);
  }

  private UpOptions withData(String text) {
    return new UpOptions(port, mqttPort, Path.of(text), fresh, town, demo, simulator, rehearse);
  }
}
