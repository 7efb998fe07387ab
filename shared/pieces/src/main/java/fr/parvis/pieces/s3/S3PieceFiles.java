package fr.parvis.pieces.s3;

import fr.parvis.domain.Reference;
import fr.parvis.pieces.Piece;
import fr.parvis.pieces.PieceFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Pieces in two buckets: one that browsers put files into and that forgets them within a day, and a
 * private one. Browsers reach both by presigned addresses only.
 */
public final class S3PieceFiles implements PieceFiles {

  /** A large file on a slow line. */
  private static final Duration TO_PUT = Duration.ofMinutes(30);

  private static final Duration TO_GET = Duration.ofMinutes(5);

  private final Connection s3;
  private final String uploads;
  private final String kept;

  /**
   * @param s3 opened when first needed
   * @param uploads name of the bucket that forgets
   * @param kept name of the private bucket
   */
  public S3PieceFiles(Connection s3, String uploads, String kept) {
    this.s3 = s3;
    this.uploads = uploads;
    this.kept = kept;
  }

  /** Length, type and hash are signed: S3 itself refuses any other content. */
  @Override
  public Upload upload(Reference reference, Piece piece) {
    var hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(piece.sha256()));
    var presigned =
        s3.presigner()
            .presignPutObject(presign ->
                presign
                    .signatureDuration(TO_PUT)
                    .putObjectRequest(put ->
                        put.bucket(uploads)
                            .key(key(reference, piece.id()))
                            .contentType(piece.kind().type())
                            .contentLength(piece.bytes())
                            .checksumSHA256(hash)));
    Map<String, String> headers = new TreeMap<>();
    presigned
        .signedHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    // A browser sets these two itself, and lets nobody else do it.
    headers.remove("host");
    headers.remove("content-length");
    return new Upload(presigned.httpRequest().method().name(), presigned.url() + "", headers);
  }

  @Override
  public Optional<byte[]> uploaded(Reference reference, String piece) {
    try {
      return Optional.of(
          s3.client()
              .getObjectAsBytes(get -> get.bucket(uploads).key(key(reference, piece)))
              .asByteArrayUnsafe());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public void discard(Reference reference, String piece) {
    s3.client().deleteObject(delete -> delete.bucket(uploads).key(key(reference, piece)));
  }

  @Override
  public void keep(Reference reference, Piece piece, byte[] content) {
    s3.client()
        .putObject(
            put ->
                put.bucket(kept).key(key(reference, piece.id())).contentType(piece.kind().type()),
            RequestBody.fromBytes(content));
  }

  @Override
  public byte[] read(Reference reference, String piece) {
    return s3.client()
        .getObjectAsBytes(get -> get.bucket(kept).key(key(reference, piece)))
        .asByteArrayUnsafe();
  }

  @Override
  public URI link(Reference reference, Piece piece) {
    return download(kept, key(reference, piece.id()), piece.name());
  }

  @Override
  public URI handOut(String name, Path file) {
    s3.client().putObject(put -> put.bucket(uploads).key(name), RequestBody.fromFile(file));
    return download(uploads, name, name);
  }

  @Override
  public void erase(Reference reference, String piece) {
    discard(reference, piece);
    s3.client().deleteObject(delete -> delete.bucket(kept).key(key(reference, piece)));
  }

  /** As a download: a browser never opens a stranger's file as a page of ours. */
  private URI download(String bucket, String key, String name) {
    var presigned =
        s3.presigner()
            .presignGetObject(presign ->
                presign
                    .signatureDuration(TO_GET)
                    .getObjectRequest(get ->
                        get.bucket(bucket)
                            .key(key)
                            .responseContentDisposition(
                                "attachment; filename*=UTF-8''" + encoded(name))));
    return URI.create(presigned.url() + "");
  }

  private static String key(Reference reference, String piece) {
    return reference.value() + "/" + piece;
  }

  /** As RFC 5987 asks. */
  private static String encoded(String name) {
    return SdkHttpUtils.urlEncode(name);
  }
}
