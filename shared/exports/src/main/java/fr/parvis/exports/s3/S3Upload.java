package fr.parvis.exports.s3;

import fr.parvis.exports.Upload;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * An object of any size, written in parts of one buffer each; a small one in one request. What is
 * cut leaves parts that nobody sees, and the bucket forgets them.
 */
final class S3Upload extends Upload {
  /** S3 takes 10,000 parts of at least 5 MB: up to 80 GB with these. */
  static final int PART_BYTES = 8 << 20;

  private final S3Client client;
  private final String bucket;
  private final String key;
  private final String mediaType;
  private final List<CompletedPart> parts = new ArrayList<>();
  private byte[] buffer = new byte[1 << 16];
  private int filled;
  private @Nullable String upload;

  S3Upload(S3Client client, String bucket, String key, String mediaType) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
    this.mediaType = mediaType;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int length) {
    for (int done = 0; done < length; ) {
      if (filled == PART_BYTES) {
        sendPart();
      }
      makeRoom(length - done);
      int fits = Math.min(length - done, buffer.length - filled);
      System.arraycopy(some, from + done, buffer, filled, fits);
      filled += fits;
      done += fits;
    }
  }

  /** Most objects are small, and a function has several open. */
  private void makeRoom(int wanted) {
    var needed = Math.min(PART_BYTES, filled + wanted);
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(PART_BYTES, Math.max(needed, 2 * buffer.length)));
    }
  }

  private void sendPart() {
    if (upload == null) {
      upload =
          client
              .createMultipartUpload(r -> r.bucket(bucket).key(key).contentType(mediaType))
              .uploadId();
    }
    var id = upload;
    var number = parts.size() + 1;
    var sent =
        client.uploadPart(r -> r.bucket(bucket).key(key).uploadId(id).partNumber(number), body());
    parts.add(CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build());
    filled = 0;
  }

  /** Of the buffer itself: a copy would double what a function holds. */
  private RequestBody body() {
    return RequestBody.fromContentProvider(
        () -> new ByteArrayInputStream(buffer, 0, filled), filled, mediaType);
  }

  @Override
  public void complete() {
    if (upload == null) {
      client.putObject(r -> r.bucket(bucket).key(key).contentType(mediaType), body());
      return;
    }
    if (filled > 0) {
      sendPart();
    }
    var id = upload;
    client.completeMultipartUpload(
        r -> r.bucket(bucket).key(key).uploadId(id).multipartUpload(m -> m.parts(parts)));
    upload = null;
  }

  @Override
  public void close() {
    var id = upload;
    if (id != null) {
      client.abortMultipartUpload(r -> r.bucket(bucket).key(key).uploadId(id));
      upload = null;
    }
  }
}
