package fr.parvis.opendata;

import fr.parvis.territory.Commune;
import fr.parvis.territory.Publisher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dataset with all that is known of it: what a catalogue, a page and a producer's list show.
 *
 * @param dataset as it is declared
 * @param publisher who produces it, once the settings say so
 * @param spatial the communes it covers
 * @param covers the days it covers, when a column says when and there are rows
 * @param state where it stands
 * @param newest the last release that was begun, whatever became of it
 * @param latest the newest release that is out
 * @param issuedAt when its first release was made, once one is out
 * @param freshness how it keeps its promise
 */
public record CatalogueEntry(
    Dataset dataset,
    Optional<Publisher> publisher,
    List<Commune> spatial,
    Optional<Covers> covers,
    DatasetState state,
    Optional<Release> newest,
    Optional<Release> latest,
    Optional<Instant> issuedAt,
    Freshness freshness) {

  public CatalogueEntry {
    spatial = List.copyOf(spatial);
  }

  /**
   * Days, both included.
   *
   * @param from the first
   * @param to the last
   */
  public record Covers(LocalDate from, LocalDate to) {}

  /** Where to ask: the dataset's own address, else the producer's. */
  public Optional<String> contact() {
    return dataset.contact().or(() -> publisher.map(Publisher::mail));
  }

  /** Whether the newest release was held back. */
  public boolean isHeld() {
    return newest.filter(release -> release.state() == Release.State.HELD).isPresent();
  }

  /** How good it is to work with. */
  public Quality quality() {
    return Quality.of(this);
  }
}
