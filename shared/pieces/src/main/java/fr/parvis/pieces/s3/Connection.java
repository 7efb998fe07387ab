package fr.parvis.pieces.s3;

import fr.parvis.domain.Lazy;
import java.util.function.Supplier;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** How a door reaches S3: opened when first needed, as most requests have no file. */
public final class Connection {

  private final Lazy<S3Client> client;
  private final Lazy<S3Presigner> presigner;

  /**
   * @param openClient opens what reads and writes
   * @param openPresigner opens what signs addresses
   */
  public Connection(Supplier<S3Client> openClient, Supplier<S3Presigner> openPresigner) {
    this.client = new Lazy<>(openClient);
    this.presigner = new Lazy<>(openPresigner);
  }

  /** To the buckets of the function's own region. */
  public static Connection lazy() {
    return new Connection(
        () -> S3Client.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        S3Presigner::create);
  }

  S3Client client() {
    return client.get();
  }

  S3Presigner presigner() {
    return presigner.get();
  }
}
