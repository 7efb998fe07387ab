package fr.parvis.telemetry;

import java.util.List;

/**
 * What became of a batch. Readings are told by their place in it.
 *
 * @param kept how many are durable now, repeats included
 * @param refused those in quarantine now; they need no retry
 * @param failures those that are neither: the message that brought them must come again
 */
public record Intake(int kept, List<Refused> refused, List<Failure> failures) {

  /** Takes copies. */
  public Intake {
    refused = List.copyOf(refused);
    failures = List.copyOf(failures);
  }

  /** A reading in quarantine. */
  public record Refused(int place, Refusal refusal) {}

  /** Readings that could not be written, for one cause. */
  public record Failure(List<Integer> places, RuntimeException cause) {

    /** Takes a copy. */
    public Failure {
      places = List.copyOf(places);
    }
  }
}
