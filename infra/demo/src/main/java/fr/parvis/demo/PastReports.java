package fr.parvis.demo;

import fr.parvis.reports.Channel;
import fr.parvis.reports.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The document {@code past-reports.json}: what the town has mended long ago, told in series, so
 * that its open data has lots to tell.
 *
 * @param series one place, one trouble, day after day
 */
public record PastReports(List<Series> series) {

  private static final int FIRST_HOUR = 8;
  private static final int HOURS = 10;

  /**
   * Reports of the same trouble at the same place, one each day.
   *
   * @param daysAgo of the first one
   * @param count how many
   * @param doneAfterDays when the first was done; the others take up to two days more
   * @param by id of the persona who said so
   * @param said in which words
   */
  public record Series(
      String category,
      String description,
      double lon,
      double lat,
      String insee,
      String label,
      int daysAgo,
      int count,
      int doneAfterDays,
      String by,
      String said) {

    List<DemoReports.Entry> entries() {
      return IntStream.range(0, count).mapToObj(this::entry).toList();
    }

    private DemoReports.Entry entry(int number) {
      var place = new DemoReports.Where(lon, lat, insee, (number + 1) + " " + label);
      var done =
          new DemoReports.Said(
              by, Status.DONE, doneAfterDays + number % 3, "16:30", said, Optional.empty());
      return new DemoReports.Entry(
          category,
          description,
          place,
          daysAgo - number,
          "%02d:15".formatted(FIRST_HOUR + number % HOURS),
          Channel.APP,
          Optional.empty(),
          Optional.empty(),
          Optional.of(List.of(done)),
          Optional.empty());
    }
  }

  List<DemoReports.Entry> entries() {
    return series.stream().flatMap(one -> one.entries().stream()).toList();
  }

  /** Days from the first to the last, with what became of it. */
  int days() {
    return series.stream().mapToInt(Series::daysAgo).max().orElse(0) + 1;
  }
}
