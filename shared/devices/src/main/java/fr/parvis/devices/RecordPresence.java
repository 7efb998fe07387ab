package fr.parvis.devices;

import java.time.Instant;

/** Notes that a device connected or went, as the broker tells. */
public final class RecordPresence {

  private final Changes changes;

  /** {@code devices} is where devices are kept. */
  public RecordPresence(Devices devices) {
    this.changes = new Changes(devices);
  }

  /**
   * Notes the event, unless a newer one is noted already. A thing that is no device of ours (a
   * technician's own client) is passed over.
   *
   * @param at when it connected or went
   */
  public void run(String thing, boolean connected, Instant at) {
    changes.apply(thing, device -> device.seen(connected, at));
  }
}
