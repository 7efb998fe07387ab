package fr.parvis.exports;

import fr.parvis.domain.Stale;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.ExportRelease;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFiles;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.opendata.Releases;
import fr.parvis.opendata.Rows;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Makes releases segment by segment: some ten thousand rows in every format, then a checkpoint in
 * the release; at the end each file is joined of its segments, and has a checkpoint too.
 *
 * <p>Segments have names of their own that only a checkpoint makes known, so two deliveries at once
 * cannot mix theirs: the slower one's checkpoint is stale, and it leaves the release to the other.
 */
public final class SegmentedExport implements ExportRelease {
  /** Rows of a segment: seconds of work, and some megabytes a format. */
  static final int SEGMENT_ROWS = 50_000;

  private final Rows rows;
  private final Releases releases;
  private final ReleaseFiles files;
  private final ReleaseObjects objects;
  private final InstantSource clock;
  private final Supplier<String> names;
  private final int segmentRows;
  private final Runnable letGo;

  /**
   * @param rows of datasets
   * @param releases where they stand
   * @param files of releases, for what a withdrawn one left
   * @param objects of the public bucket
   * @param clock tells now
   * @param names for segments, never the same twice
   */
  public SegmentedExport(
      Rows rows,
      Releases releases,
      ReleaseFiles files,
      ReleaseObjects objects,
      InstantSource clock,
      Supplier<String> names) {
    // What a segment was made of is over, but the heap would grow to its bound before anybody
    // looked, and a function is stopped for what it holds, over or not.
    this(rows, releases, files, objects, clock, names, SEGMENT_ROWS, System::gc);
  }

  /** Tests have few rows, and segments that are not worth a look of the collector. */
  SegmentedExport(
      Rows rows,
      Releases releases,
      ReleaseFiles files,
      ReleaseObjects objects,
      InstantSource clock,
      Supplier<String> names,
      int segmentRows,
      Runnable letGo) {
    this.rows = rows;
    this.releases = releases;
    this.files = files;
    this.objects = objects;
    this.clock = clock;
    this.names = names;
    this.segmentRows = segmentRows;
    this.letGo = letGo;
  }

  @Override
  public Outcome run(Dataset dataset, String jurisdiction, IntSupplier millisLeft) {
    var release = releases.begin(dataset.id(), jurisdiction, clock.instant());
    if (release.progress().isEmpty()) {
      forgetWithdrawn(release.id());
    }
    try {
      return make(dataset, release, new Pace(millisLeft));
    } catch (RuntimeException failure) {
      return changedMeanwhile(release.id(), failure);
    }
  }

  /** Who is ahead makes our checkpoint stale, or has taken the segments away once all is done. */
  private Outcome changedMeanwhile(ReleaseId id, RuntimeException failure) {
    if (forgetIfWithdrawn(id)) {
      return Outcome.UNFINISHED;
    }
    var isOver = releases.get(id).state() != Release.State.BUILDING;
    if (isOver || failure instanceof Stale) {
      return Outcome.OVERTAKEN;
    }
    throw failure;
  }

  private Outcome make(Dataset dataset, Release begun, Pace pace) {
    var release = begun;
    var making = new Making(dataset, release.id(), objects);
    var reading = new CheckedRows(rows, dataset, making, segmentRows);
    var progress = reading.resumed(Progress.of(release));
    while (!progress.read()) {
      if (!pace.step()) {
        return Outcome.UNFINISHED;
      }
      progress = reading.segment(progress, names.get());
      release = releases.checkpoint(release, progress.text());
      letGo.run();
    }
    return progress.faultCount() > 0 ? hold(release, making) : join(release, making, pace);
  }

  private Outcome hold(Release release, Making making) {
    var progress = Progress.of(release);
    releases.hold(
        release, progress.rows(), progress.faults(), progress.faultCount(), clock.instant());
    making.deleteSegments(progress.segments());
    return Outcome.HELD;
  }

  private Outcome join(Release read, Making making, Pace pace) {
    var release = read;
    var segments = Progress.of(release).segments();
    for (var file : making.files(segments).entrySet()) {
      var progress = Progress.of(release);
      if (progress.files().stream().anyMatch(known -> known.format().equals(file.getKey()))) {
        continue;
      }
      if (!pace.step()) {
        return Outcome.UNFINISHED;
      }
      var written = making.write(file.getKey(), file.getValue());
      release = releases.checkpoint(release, progress.joined(written).text());
    }
    var done = Progress.of(release);
    releases.publish(release, done.rows(), done.files(), clock.instant());
    making.deleteSegments(segments);
    return Outcome.PUBLISHED;
  }

  /** A delivery that was cut may have written after the release was taken back. */
  private void forgetWithdrawn(ReleaseId begun) {
    if (begun.number() > 1) {
      forgetIfWithdrawn(new ReleaseId(begun.dataset(), begun.number() - 1));
    }
  }

  private boolean forgetIfWithdrawn(ReleaseId id) {
    var isWithdrawn =
        releases.find(id).filter(r -> r.state() == Release.State.WITHDRAWN).isPresent();
    if (isWithdrawn) {
      files.delete(id);
    }
    return isWithdrawn;
  }
}
