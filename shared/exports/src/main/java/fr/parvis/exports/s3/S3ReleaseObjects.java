package fr.parvis.exports.s3;

import fr.parvis.exports.ReleaseObjects;
import fr.parvis.exports.Upload;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Objects in the public bucket. */
public final class S3ReleaseObjects implements ReleaseObjects {
  /** S3 deletes as many at once. */
  private static final int AT_ONCE = 1000;

  private final Supplier<S3Client> client;
  private final String bucket;
  private final Buffers buffers = new Buffers();

  /**
   * @param client opened when first needed
   * @param bucket name of the public bucket
   */
  public S3ReleaseObjects(Supplier<S3Client> client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  @Override
  public Upload begin(String key, String mediaType) {
    return new S3Upload(client.get(), bucket, key, mediaType, buffers);
  }

  @Override
  public InputStream open(String key) {
    return client.get().getObject(get -> get.bucket(bucket).key(key));
  }

  @Override
  public void delete(Collection<String> keys) {
    var all = keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    for (int first = 0; first < all.size(); first += AT_ONCE) {
      List<ObjectIdentifier> some = all.subList(first, Math.min(all.size(), first + AT_ONCE));
      client.get().deleteObjects(r -> r.bucket(bucket).delete(d -> d.objects(some)));
    }
  }
}
