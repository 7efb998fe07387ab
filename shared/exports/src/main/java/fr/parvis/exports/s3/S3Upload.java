package fr.parvis.exports.s3;

import fr.parvis.exports.Upload;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
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
  /** The least that S3 takes, of 10,000 parts at most: up to 50 GB. */
  static final int PART_BYTES = 5 << 20;

  private final S3Client client;
  private final String bucket;
  private final String key;
  private final String mediaType;
  private final List<CompletedPart> parts = new ArrayList<>();
  private final Buffers buffers;
  private final byte[] buffer;
  private int filled;
  private boolean closed;
  private @Nullable String upload;

  S3Upload(S3Client client, String bucket, String key, String mediaType, Buffers buffers) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
    this.mediaType = mediaType;
    this.buffers = buffers;
    this.buffer = buffers.take();
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
      int fits = Math.min(length - done, PART_BYTES - filled);
      System.arraycopy(some, from + done, buffer, filled, fits);
      filled += fits;
      done += fits;
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
    if (!closed) {
      closed = true;
      buffers.giveBack(buffer);
    }
  }
}
