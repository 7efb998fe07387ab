package fr.parvis.functions.sensors;

import fr.parvis.functions.sensors.Message.Presence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records who is connected: of a thing that comes and goes within one batch, the last news. */
final class TakePresences {

  /** Records one change; a use case of the devices. */
  interface Recorder {
    void run(String thing, boolean connected, Instant at);
  }

  private final Recorder recorder;

  TakePresences(Recorder recorder) {
    this.recorder = recorder;
  }

  void run(Batch batch, Failures failures) {
    Map<String, List<Delivery<Presence>>> byThing = new LinkedHashMap<>();
    for (var delivery : batch.presences()) {
      byThing.computeIfAbsent(delivery.message().thing(), _ -> new ArrayList<>()).add(delivery);
    }
    byThing.values().forEach(deliveries -> record(deliveries, failures));
  }

  private void record(List<Delivery<Presence>> deliveries, Failures failures) {
    var last = deliveries.getLast().message();
    try {
      recorder.run(last.thing(), last.connected(), last.at());
    } catch (RuntimeException e) {
      failures.add(deliveries.stream().map(Delivery::id).toList(), e);
    }
  }
}
