package fr.parvis.endtoend;

import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import fr.parvis.senml.SenmlWriter;
import fr.parvis.senml.SenmlWriter.Reading;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gateways of 20 series each, connected to the broker with certificates of their own, that send
 * packs of 100 readings as fast as the broker acknowledges them.
 */
final class Gateways implements AutoCloseable {
  static final int SERIES = 20;
  static final int TIMES = 5;
  static final int PACK = SERIES * TIMES;

  private final long start = InstantSource.system().instant().getEpochSecond() - 3_600;
  private final List<String> names;
  private final List<MqttDevice> devices;

  private Gateways(List<String> names, List<MqttDevice> devices) {
    this.names = names;
    this.devices = devices;
  }

  /** Registers, equips and connects so many gateways. */
  static Gateways connected(RunningParvis parvis, int count) {
    var staff = new SensorStaff(parvis);
    var prefix = "passerelle-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    var names = IntStream.range(0, count).mapToObj(number -> prefix + number).toList();
    var series = IntStream.range(0, SERIES).mapToObj(s -> "m%d water-flow l/s".formatted(s));
    var registered = series.toArray(String[]::new);
    var devices = new ArrayList<MqttDevice>();
    for (var name : names) {
      staff.register(name, registered);
      devices.add(MqttDevice.of(parvis, name, staff.add(name)).connect());
    }
    return new Gateways(names, List.copyOf(devices));
  }

  /** Names of all series. */
  Stream<String> series() {
    return names.stream()
        .flatMap(name -> IntStream.range(0, SERIES).mapToObj(s -> name + "/m" + s));
  }

  /** Sends so many packs of each gateway; returns once the broker acknowledged all of them. */
  void send(int packs) {
    var answers = new ArrayList<CompletableFuture<Mqtt5PublishResult>>();
    for (var pack = 0; pack < packs; pack++) {
      for (var gateway = 0; gateway < names.size(); gateway++) {
        var topic = "dt/parvis/" + names.get(gateway) + "/senml";
        answers.add(devices.get(gateway).publishLater(topic, payload(pack)));
      }
    }
    answers.forEach(CompletableFuture::join);
  }

  private byte[] payload(int pack) {
    var readings = new ArrayList<Reading>();
    for (var time = 0; time < TIMES; time++) {
      for (var series = 0; series < SERIES; series++) {
        var nth = pack * TIMES + time;
        readings.add(new Reading("m" + series, "l/s", value(series, nth), start + nth * 7L));
      }
    }
    return new SenmlWriter("").json(readings);
  }

  /** What all packs together say of a series, in the order of time. */
  static List<Double> values(String series, int packs) {
    var number = Integer.parseInt(series.substring(series.lastIndexOf('m') + 1));
    return IntStream.range(0, packs * TIMES).mapToObj(nth -> value(number, nth)).toList();
  }

  private static double value(int series, int nth) {
    return series + (nth % 10) / 10.0;
  }

  @Override
  public void close() {
    devices.forEach(MqttDevice::close);
  }
}
