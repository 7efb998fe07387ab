package fr.parvis.telemetry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one thing sent and could not be kept, for one reason. Staff read it, correct the cause
 * (often by registering the series) and have it taken in again.
 *
 * @param arrivedAt when it came in
 * @param thing who sent it
 * @param refusal why it was refused
 * @param detail what a person needs to know beyond the reason
 * @param readings the refused readings; none when nothing could be read
 * @param payload the message as it came, when nothing could be read of it
 */
public record Quarantined(
    Instant arrivedAt,
    String thing,
    Refusal refusal,
    String detail,
    List<Reading> readings,
    @Nullable String payload) {

  /** Takes a copy. */
  public Quarantined {
    readings = List.copyOf(readings);
  }
}
