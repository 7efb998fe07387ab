package fr.parvis.pieces.s3;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * How a door reaches S3: opened when first needed, as most requests have no file and a start pays
 * for what it opens. A function has one request at a time, so nothing is locked.
 */
public final class Connection {

  private final Supplier<S3Client> openClient;
  private final Supplier<S3Presigner> openPresigner;
  private @Nullable S3Client client;
  private @Nullable S3Presigner presigner;

  /**
   * @param openClient opens what reads and writes
   * @param openPresigner opens what signs addresses
   */
  public Connection(Supplier<S3Client> openClient, Supplier<S3Presigner> openPresigner) {
    this.openClient = openClient;
    this.openPresigner = openPresigner;
  }

  /** To the buckets of the function's own region. */
  public static Connection lazy() {
    return new Connection(
        () -> S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        S3Presigner::create);
  }

  S3Client client() {
    var open = client == null ? openClient.get() : client;
    client = open;
    return open;
  }

  S3Presigner presigner() {
    var open = presigner == null ? openPresigner.get() : presigner;
    presigner = open;
    return open;
  }
}
