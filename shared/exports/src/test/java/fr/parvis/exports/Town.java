package fr.parvis.exports;

import fr.parvis.domain.Page;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.ExportRelease.Outcome;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.opendata.InMemoryRows;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.opendata.Releases;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.Rows;
import fr.parvis.tables.Row;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * A dataset to release, where every step outside of the engine may be the last: before it is done,
 * or after and before anybody learns of it.
 */
final class Town {
  static final Dataset DATASET = Datasets.get("signalements");
  static final int SEGMENT_ROWS = 3;

  final InMemoryRows rows = new InMemoryRows();
  final InMemoryReleases releases = new InMemoryReleases();
  final InMemoryObjects bucket = new InMemoryObjects();
  private int names;
  private int steps;
  private int cutAt = Integer.MAX_VALUE;
  private boolean done;

  /** A process that ended: nothing of ours may catch it. */
  static final class Cut extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** A town with so many lots. */
  Town(int lots) {
    rows.put(DATASET, IntStream.range(0, lots).mapToObj(Town::lot).toList());
  }

  static Row lot(int number) {
    return Row.of(
        DATASET.schema(),
        Map.of(
            "lot",
            "L%04d".formatted(number),
            "mois",
            "2026-%02d".formatted(1 + number % 12),
            "code_insee",
            "37999",
            "categorie",
            "Voirie, \"trous\"",
            "service",
            "voirie",
            "niveau",
            "maille",
            "maille",
            "m" + number,
            "lon",
            0.68 + number / 1000.0,
            "lat",
            47.39,
            "nombre",
            5L + number));
  }

  /** From now on, the step of this number is the last. */
  void cutAt(int step, boolean afterItIsDone) {
    steps = 0;
    cutAt = step;
    done = afterItIsDone;
  }

  /** Whether the cut came. */
  boolean wasCut() {
    return steps >= cutAt;
  }

  Outcome export() {
    return export(() -> Integer.MAX_VALUE);
  }

  Outcome export(IntSupplier millisLeft) {
    return new SegmentedExport(
            new CutRows(),
            new CutReleases(),
            bucket,
            new CutObjects(),
            InstantSource.fixed(Instant.parse("2026-11-26T04:30:00Z")),
            () -> "segment-" + names++,
            SEGMENT_ROWS,
            () -> {})
        .run(DATASET, "37999", millisLeft);
  }

  private <T> T step(IoSupplier<T> action) throws IOException {
    steps++;
    if (steps == cutAt && !done) {
      throw new Cut();
    }
    var result = action.get();
    if (steps == cutAt) {
      throw new Cut();
    }
    return result;
  }

  private <T> T quiet(IoSupplier<T> action) {
    try {
      return step(action);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private interface IoSupplier<T> {
    T get() throws IOException;
  }

  private final class CutRows implements Rows {
    @Override
    public Page<Row> page(Dataset dataset, RowQuery query, int limit, Optional<String> after) {
      return quiet(() -> rows.page(dataset, query, limit, after));
    }

    @Override
    public int put(Dataset dataset, List<Row> some) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int remove(Dataset dataset, Collection<String> keys) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Row> find(Dataset dataset, String key) {
      throw new UnsupportedOperationException();
    }
  }

  private final class CutReleases implements Releases {
    @Override
    public void add(Release release) {
      quiet(() -> {
        releases.add(release);
        return release;
      });
    }

    @Override
    public void replace(Release release) {
      quiet(() -> {
        releases.replace(release);
        return release;
      });
    }

    @Override
    public Optional<Release> find(ReleaseId id) {
      return releases.find(id);
    }

    @Override
    public Page<Release> list(String dataset, int limit, Optional<String> after) {
      return releases.list(dataset, limit, after);
    }
  }

  private final class CutObjects implements ReleaseObjects {
    @Override
    public Upload begin(String key, String mediaType) {
      var upload = bucket.begin(key, mediaType);
      return new Upload() {
        @Override
        public void write(int one) throws IOException {
          upload.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
          step(() -> {
            upload.write(some, from, length);
            return key;
          });
        }

        @Override
        public void complete() throws IOException {
          step(() -> {
            upload.complete();
            return key;
          });
        }

        @Override
        public void close() throws IOException {
          upload.close();
        }
      };
    }

    @Override
    public InputStream open(String key) throws IOException {
      return step(() -> bucket.open(key));
    }

    @Override
    public void delete(Collection<String> keys) {
      quiet(() -> {
        bucket.delete(keys);
        return keys;
      });
    }
  }
}
