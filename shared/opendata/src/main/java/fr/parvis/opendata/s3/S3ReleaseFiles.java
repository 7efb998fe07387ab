package fr.parvis.opendata.s3;

import fr.parvis.opendata.ReleaseFiles;
import fr.parvis.opendata.ReleaseId;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Deletes what a release left in the public bucket: its files, and the segments of its making. */
public final class S3ReleaseFiles implements ReleaseFiles {

  private static final String SEGMENTS = "segments/";

  private final Supplier<S3Client> client;
  private final String bucket;

  /**
   * @param client opened when first needed
   * @param bucket name of the public bucket
   */
  public S3ReleaseFiles(Supplier<S3Client> client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public void delete(ReleaseId release) {
    var folder = "%s/%s/".formatted(release.dataset(), release.padded());
    deleteAll(folder);
    deleteAll(SEGMENTS + folder);
  }

  /** S3 answers 200, whatever it could not delete; what an erasure left must come again. */
  private static void requireAll(List<S3Error> errors) {
    if (!errors.isEmpty()) {
      var first = errors.getFirst();
      throw new IllegalStateException(
          "%d objects were not deleted, %s: %s"
              .formatted(errors.size(), first.key(), first.message()));
    }
  }

  private void deleteAll(String prefix) {
    var s3 = client.get();
    s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).stream()
        .filter(page -> !page.contents().isEmpty())
        .forEach(page -> {
          var objects =
              page.contents().stream()
                  .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                  .toList();
          var answer =
              s3.deleteObjects(all -> all.bucket(bucket).delete(delete -> delete.objects(objects)));
          requireAll(answer.errors());
        });
  }
}
