package fr.parvis.senml;

import java.util.List;

/**
 * What a pack came to.
 *
 * @param records what can be used, in chronological order
 * @param faults what cannot, in the order of the pack
 */
public record SenmlPack(List<SenmlRecord> records, List<SenmlFault> faults) {

  /** Copies both lists. */
  public SenmlPack {
    records = List.copyOf(records);
    faults = List.copyOf(faults);
  }
}
