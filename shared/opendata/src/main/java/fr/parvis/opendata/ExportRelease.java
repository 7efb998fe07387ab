package fr.parvis.opendata;

import java.util.function.IntSupplier;

/**
 * Makes a release of a dataset's rows: reads them in the order of their primary key, checks each
 * against the schema, writes every format, and lets the release out or holds it back.
 *
 * <p>Cut anywhere, the next call goes on from the last checkpoint of the release that is being
 * made.
 */
public interface ExportRelease {

  /**
   * Makes the release, or as much of it as there is time for.
   *
   * @param jurisdiction INSEE code of the commune that publishes
   * @param millisLeft how long the caller may still work
   */
  Outcome run(Dataset dataset, String jurisdiction, IntSupplier millisLeft);

  /** What became of it. */
  enum Outcome {
    /** It is out. */
    PUBLISHED,
    /** Rows break the schema. */
    HELD,
    /** Time ran out, or it was taken back meanwhile: call again. */
    UNFINISHED,
    /** Another call makes it at the same time, and is ahead. */
    OVERTAKEN
  }
}
