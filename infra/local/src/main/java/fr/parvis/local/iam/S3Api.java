package fr.parvis.local.iam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** S3, with the bucket first in the path. */
final class S3Api {
  private static final String SERVICE = "s3";
  private static final String ARN = "arn:aws:s3:::";
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  /** What an object or a bucket has beside itself; each has permissions of its own. */
  private static final Set<String> OTHERS =
      Set.of(
          "acl", "attributes", "cors", "legal-hold", "lifecycle", "policy", "retention", "tagging");

  private S3Api() {}

  static List<Permission> needed(AwsCall call) {
    var parts = call.path().split("/", 2);
    if (parts[0].isEmpty() || OTHERS.stream().anyMatch(call::asks)) {
      return List.of(Permission.onNothing(SERVICE, call.method() + " " + call.address()));
    }
    return parts.length == 1 || parts[1].isEmpty()
        ? ofBucket(call, ARN + parts[0])
        : ofObject(call, ARN + call.path());
  }

  private static List<Permission> ofBucket(AwsCall call, String bucket) {
    return switch (call.method()) {
      case "HEAD" -> List.of(on("ListBucket", bucket));
      case "GET" ->
          List.of(on(call.asks("uploads") ? "ListBucketMultipartUploads" : "ListBucket", bucket));
      case "POST" ->
          KEY.matcher(call.text())
              .results()
              .map(key -> on("DeleteObject", bucket + "/" + key.group(1)))
              .toList();
      default -> List.of(on(call.method(), bucket));
    };
  }

  private static List<Permission> ofObject(AwsCall call, String object) {
    return switch (call.method()) {
      case "GET", "HEAD" ->
          List.of(on(call.asks("uploadId") ? "ListMultipartUploadParts" : "GetObject", object));
      case "PUT" ->
          Stream.concat(source(call).stream(), Stream.of(on("PutObject", object))).toList();
      case "POST" -> List.of(on("PutObject", object));
      case "DELETE" ->
          List.of(on(call.asks("uploadId") ? "AbortMultipartUpload" : "DeleteObject", object));
      default -> List.of(Permission.onNothing(SERVICE, call.method()));
    };
  }

  /** A copy reads what it is a copy of. */
  private static Optional<Permission> source(AwsCall call) {
    return call.header("x-amz-copy-source")
        .map(source -> on("GetObject", ARN + source.replaceFirst("^/", "")));
  }

  /**
   * What decides whether a caller may know that an object is missing: without it S3 answers
   * "forbidden".
   */
  static List<Permission> toMiss(AwsCall call) {
    return List.of(on("ListBucket", ARN + call.path().split("/", 2)[0]));
  }

  private static Permission on(String operation, String arn) {
    return new Permission(SERVICE + ":" + operation, arn);
  }
}
