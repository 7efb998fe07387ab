package fr.parvis.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a service asks again of a request that is not complete.
 *
 * @param at when
 * @param text why, in plain words
 * @param fields pointers of the form's fields that may be answered anew
 * @param by the last day to answer
 */
public record Asked(Instant at, String text, List<String> fields, LocalDate by) {

  public Asked {
    fields = List.copyOf(fields);
  }
}
