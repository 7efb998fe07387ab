package fr.parvis.functions.sensors;

import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.Reading;
import java.util.List;

/**
 * What a message came to.
 *
 * @param readings what can be read of it, not checked yet
 * @param unreadable what cannot, for the quarantine
 */
record Contents(List<Reading> readings, List<Quarantined> unreadable) {

  Contents {
    readings = List.copyOf(readings);
    unreadable = List.copyOf(unreadable);
  }

  static Contents unreadable(Quarantined entry) {
    return new Contents(List.of(), List.of(entry));
  }
}
