package fr.parvis.functions.opendata;

import fr.parvis.domain.NotFound;
import fr.parvis.http.ETags;
import fr.parvis.http.Operation;
import fr.parvis.http.Problem;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.ReleaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The files of releases: an address for each that never changes, and one for the newest. A file
 * itself comes from the bucket, by an address that is signed for some minutes.
 */
final class FileRoutes {

  private static final String LATEST = "latest";

  /** Long enough to spare a question, much shorter than a signed address lives. */
  private static final String A_MINUTE = "public, max-age=60";

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final Parts parts;

  FileRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "GET /data/files/{dataset}/{release}/{file}", this::get,
        "HEAD /data/files/{dataset}/{release}/{file}", this::head);
  }

  private Reply get(Request request) {
    return answer(
        request,
        (release, file) ->
            ETags.matches(request.header("if-none-match"), tag(file))
                ? Reply.notModified()
                : Reply.found(parts.links().link(file)));
  }

  /** Says what a download would be, without one. */
  private Reply head(Request request) {
    return answer(
        request,
        (release, file) ->
            Reply.text(file.mediaType(), "")
                .header("content-length", Long.toString(file.bytes()))
                .header("last-modified", httpDate(release.since())));
  }

  /** What is done with a file that is out. */
  private interface Out {
    Reply reply(Release release, ReleaseFile file);
  }

  private Reply answer(Request request, Out out) {
    var release = release(request);
    var file =
        release.files().stream()
            .filter(known -> known.name().equals(request.path("file")))
            .findFirst()
            .orElseThrow(FileRoutes::unknown);
    return switch (release.state()) {
      case PUBLISHED ->
          out.reply(release, file).header("etag", tag(file)).header("cache-control", A_MINUTE);
      case WITHDRAWN -> gone(request, release);
      case BUILDING, HELD -> throw unknown();
    };
  }

  private Release release(Request request) {
    var dataset = Datasets.get(request.path("dataset")).id();
    var number = request.path("release");
    if (number.equals(LATEST)) {
      return parts.releases().latest(dataset).orElseThrow(FileRoutes::unknown);
    }
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw unknown();
    }
    return parts
        .releases()
        .find(new ReleaseId(dataset, Long.parseLong(number)))
        .orElseThrow(FileRoutes::unknown);
  }

  private static Reply gone(Request request, Release release) {
    return Reply.problem(
            new Problem(
                "/problems/withdrawn",
                "Withdrawn",
                410,
                release.reason().orElse(""),
                request.requestId(),
                List.of()))
        .header("cache-control", A_MINUTE);
  }

  private static NotFound unknown() {
    return new NotFound("There is no such file");
  }

  private static String tag(ReleaseFile file) {
    return "\"" + file.sha256() + "\"";
  }

  private static String httpDate(Instant instant) {
    return HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
  }
}
