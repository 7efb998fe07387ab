package fr.parvis.telemetry;

import fr.parvis.domain.Conflict;
import java.util.ArrayList;
import java.util.List;

/**
 * Staff have readings taken in again whose cause they mended. What is good now leaves the
 * quarantine; what is still bad stays, with the reason it has now.
 */
public final class ReplayQuarantined {

  private final Quarantine quarantine;
  private final Ingest ingest;

  /**
   * @param quarantine where they wait
   * @param ingest where they go
   */
  public ReplayQuarantined(Quarantine quarantine, Ingest ingest) {
    this.quarantine = quarantine;
    this.ingest = ingest;
  }

  /**
   * Takes an entry's readings in again. A repeat changes nothing.
   *
   * @return how many are kept now, and which are still refused
   * @throws fr.parvis.domain.NotFound when it does not wait any more
   * @throws Conflict when nothing of it could be read: there are no readings to take in
   */
  public Intake run(String id) {
    var waiting = quarantine.get(id).content();
    if (waiting.readings().isEmpty()) {
      throw new Conflict("The message could not be read; let the device send it again");
    }
    var left = new ArrayList<Quarantined>();
    var intake = ingest.accept(waiting.readings(), left::addAll);
    if (!intake.failures().isEmpty()) {
      throw intake.failures().getFirst().cause();
    }
    quarantine.replace(id, sameAge(left, waiting));
    return intake;
  }

  private static List<Quarantined> sameAge(List<Quarantined> left, Quarantined waiting) {
    return left.stream()
        .map(one ->
            new Quarantined(
                waiting.arrivedAt(),
                one.thing(),
                one.refusal(),
                one.detail(),
                one.readings(),
                null))
        .toList();
  }
}
