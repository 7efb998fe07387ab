package fr.parvis.opendata.s3;

import fr.parvis.domain.Lazy;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.ReleaseLinks;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Signed addresses of the public bucket, which is closed like every other: so an address ends, and
 * a release that was taken back is gone for those who kept one.
 */
public final class S3ReleaseLinks implements ReleaseLinks {

  private static final Duration OPEN = Duration.ofMinutes(5);

  private final Lazy<S3Presigner> presigner;
  private final String bucket;

  /**
   * @param open opens what signs; when first needed, as most requests have no file
   * @param bucket name of the public bucket
   */
  public S3ReleaseLinks(Supplier<S3Presigner> open, String bucket) {
    this.presigner = new Lazy<>(open);
    this.bucket = bucket;
  }

  @Override
  public URI link(ReleaseFile file) {
    var signed =
        presigner
            .get()
            .presignGetObject(presign ->
                presign
                    .signatureDuration(OPEN)
                    .getObjectRequest(get ->
                        get.bucket(bucket)
                            .key(file.key())
                            .responseContentType(file.mediaType())
                            .responseContentDisposition(
                                "attachment; filename=\"" + file.name() + "\"")));
    return URI.create(signed.url().toString());
  }
}
