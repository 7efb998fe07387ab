package fr.parvis.local.objects;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.template.Resource;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.s3.S3Client;

/** Deletes the objects that a bucket's enabled lifecycle rules say are too old. */
final class Expiry {
  private final S3Client s3;
  private final InstantSource clock;

  Expiry(S3Client s3, InstantSource clock) {
    this.s3 = s3;
    this.clock = clock;
  }

  void apply(Resource bucket) {
    for (var rule : bucket.properties().at("/LifecycleConfiguration/Rules")) {
      if (rule.path("Status").asText().equals("Enabled") && rule.has("ExpirationInDays")) {
        delete(bucket.name(), rule);
      }
    }
  }

  private void delete(String bucket, JsonNode rule) {
    var oldest = clock.instant().minus(Duration.ofDays(rule.path("ExpirationInDays").asInt()));
    s3
        .listObjectsV2Paginator(r -> r.bucket(bucket).prefix(rule.path("Prefix").asText("")))
        .contents()
        .stream()
        .filter(object -> object.lastModified().isBefore(oldest))
        .forEach(object -> s3.deleteObject(r -> r.bucket(bucket).key(object.key())));
  }
}
