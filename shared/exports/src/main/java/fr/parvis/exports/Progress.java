package fr.parvis.exports;

import fr.parvis.json.Json;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.tables.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far an export came: what is in here is done, all else is done again.
 *
 * @param segments names of those that are written, in order
 * @param rows how many are read
 * @param after where the next page of rows begins
 * @param read whether there is no further row
 * @param faults the first rules that rows break
 * @param faultCount how many were broken
 * @param files those that are joined
 */
record Progress(
    List<String> segments,
    long rows,
    Optional<String> after,
    boolean read,
    List<Fault> faults,
    long faultCount,
    List<ReleaseFile> files) {

  static final Progress NONE =
      new Progress(List.of(), 0, Optional.empty(), false, List.of(), 0, List.of());

  static Progress of(Release release) {
    return release.progress().map(text -> Json.read(text, Progress.class)).orElse(NONE);
  }

  String text() {
    return Json.write(this);
  }

  /** Some rows more, without faults, in a segment of their own. */
  Progress written(String segment, long newRows, Optional<String> next) {
    return new Progress(
        append(segments, segment), rows + newRows, next, next.isEmpty(), faults, faultCount, files);
  }

  /** Some rows more that were only checked: what has faults does not come out. */
  Progress checked(long newRows, List<Fault> found, Optional<String> next) {
    return new Progress(
        segments,
        rows + newRows,
        next,
        next.isEmpty(),
        Stream.concat(faults.stream(), found.stream()).limit(Release.MOST_FAULTS).toList(),
        faultCount + found.size(),
        files);
  }

  /** A file more. */
  Progress joined(ReleaseFile file) {
    return new Progress(segments, rows, after, read, faults, faultCount, append(files, file));
  }

  private static <T> List<T> append(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
