package fr.parvis.demo;

import fr.parvis.domain.Language;
import fr.parvis.reports.Channel;
import fr.parvis.reports.Status;
import java.util.List;
import java.util.Optional;

/**
 * The document {@code reports.json}: reports and what became of them, at times that are told from
 * today backwards, so that the town always looks alive.
 *
 * @param reports oldest first
 */
public record DemoReports(List<Entry> reports) {

  /**
   * One report.
   *
   * @param category code of the territory's list
   * @param description the resident's words
   * @param place where
   * @param daysAgo days before today
   * @param at time of day, {@code 18:40}, in the territory's zone
   * @param channel how it came
   * @param mail of the resident, if told
   * @param language of the resident; French if not told
   * @param decisions what the service said
   * @param answer what the resident said then
   */
  public record Entry(
      String category,
      String description,
      Where place,
      int daysAgo,
      String at,
      Channel channel,
      Optional<String> mail,
      Optional<Language> language,
      Optional<List<Said>> decisions,
      Optional<Answered> answer) {}

  /** Where a report is. */
  public record Where(double lon, double lat, String insee, String label) {}

  /**
   * What a service said.
   *
   * @param by id of the persona who said it
   * @param status planned, done or declined
   * @param daysLater days after the report
   * @param at time of day
   * @param text the public words
   * @param expectedInDays days from the decision to the promised day
   */
  public record Said(
      String by,
      Status status,
      int daysLater,
      String at,
      String text,
      Optional<Integer> expectedInDays) {}

  /**
   * What the resident said of work declared done.
   *
   * @param repaired whether it is mended
   * @param daysLater days after the report
   * @param at time of day
   * @param text why not
   */
  public record Answered(boolean repaired, int daysLater, String at, Optional<String> text) {}
}
