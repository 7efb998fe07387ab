package fr.parvis.lorawan;

import java.time.Instant;
import java.util.List;

/**
 * Adeunis Pulse 4: counts the pulses of a water or gas meter on two inputs.
 *
 * <p>Frames {@code 0x5a} (channel A) and {@code 0x5b} (channel B): status, the count, then how much
 * it grew in each of the last periods. How long a period is stands in the device's configuration
 * and not in the frame, so only the newest count has a time and is taken.
 */
final class AdeunisPulse implements Decoder {

  private static final int CHANNEL_A = 0x5a;
  private static final int CHANNEL_B = 0x5b;
  private static final int TIMESTAMPED = 0b100;
  private static final int TIMESTAMP_BYTES = 4;

  /** The device counts seconds from here. */
  private static final Instant ITS_EPOCH = Instant.parse("2013-01-01T00:00:00Z");

  @Override
  public List<Measure> decode(Uplink uplink) {
    var frame = new Frame(uplink.payload());
    int code = frame.unsigned8();
    if (code != CHANNEL_A && code != CHANNEL_B) {
      return List.of();
    }
    int status = frame.unsigned8();
    long count = frame.unsigned32();
    var name = code == CHANNEL_A ? "index-a" : "index-b";
    return List.of(new Measure(name, "count", count, time(frame, status, uplink.at())));
  }

  private static Instant time(Frame frame, int status, Instant arrival) {
    if ((status & TIMESTAMPED) == 0) {
      return arrival;
    }
    while (frame.left() > TIMESTAMP_BYTES) {
      frame.unsigned8();
    }
    return ITS_EPOCH.plusSeconds(frame.unsigned32());
  }
}
