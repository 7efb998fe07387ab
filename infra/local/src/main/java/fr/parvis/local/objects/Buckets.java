package fr.parvis.local.objects;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.Ports.Service;
import fr.parvis.template.Claims;
import fr.parvis.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/**
 * S3: S3Proxy with the buckets of the template, on a folder or in memory. S3Proxy knows no
 * lifecycle rules; what they would delete is deleted here, at the start and each hour.
 */
public final class Buckets implements Part {
  private static final System.Logger LOG = System.getLogger(Buckets.class.getName());
  private static final Duration BETWEEN_EXPIRIES = Duration.ofHours(1);

  private final Template template;
  private final LaptopSettings settings;
  private final S3Client s3;
  private @Nullable S3Proxy proxy;
  private @Nullable Thread expiry;

  /** The buckets of a template. */
  public Buckets(Template template, LaptopSettings settings) {
    this.template = template;
    this.settings = settings;
    this.s3 = new Clients(settings.ports()).s3();
  }

  @Override
  public Claims claims() {
    return Claims.none()
        .with(
            "AWS::S3::Bucket",
            "BucketName",
            "CorsConfiguration.CorsRules.AllowedHeaders",
            "CorsConfiguration.CorsRules.AllowedMethods",
            "CorsConfiguration.CorsRules.AllowedOrigins",
            "CorsConfiguration.CorsRules.ExposedHeaders",
            "CorsConfiguration.CorsRules.MaxAge",
            // What was cut half-way is swept at each start.
            "LifecycleConfiguration.Rules.AbortIncompleteMultipartUpload.DaysAfterInitiation",
            "LifecycleConfiguration.Rules.ExpirationInDays",
            "LifecycleConfiguration.Rules.Id",
            "LifecycleConfiguration.Rules.Prefix",
            "LifecycleConfiguration.Rules.Status");
  }

  @Override
  public void start() {
    proxy =
        S3Proxy.builder()
            .blobStore(store())
            .endpoint(settings.ports().address(Service.S3))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4, Clients.ACCESS_KEY, Clients.SECRET_KEY)
            .corsRules(BucketCors.of(template))
            // Session tokens, which say at the gate who calls.
            .ignoreUnknownHeaders(true)
            .build();
    try {
      proxy.start();
    } catch (Exception e) { // as S3Proxy declares it
      throw new IllegalStateException("S3Proxy did not start", e);
    }
    template.resources("AWS::S3::Bucket").forEach(bucket -> create(bucket.name()));
    expiry = Thread.ofVirtual().name("expiry").start(this::expireEachHour);
  }

  @Override
  public void close() {
    try {
      if (expiry != null) {
        expiry.interrupt();
        expiry.join();
      }
      s3.close();
      if (proxy != null) {
        proxy.stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) { // as S3Proxy declares it
      throw new IllegalStateException("S3Proxy did not stop", e);
    }
  }

  private BlobStore store() {
    if (settings.data().isEmpty()) {
      return new TransientNio2BlobStore();
    }
    var folder = settings.data().get().resolve("buckets");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create " + folder, e);
    }
    sweep(folder);
    return new FilesystemNio2BlobStore(folder.toString());
  }

  private static void sweep(Path folder) {
    var swept = HalfWritten.sweep(folder);
    if (swept > 0) {
      LOG.log(WARNING, "{0} objects were being written when the last run ended", swept);
    }
  }

  private void create(String bucket) {
    try {
      s3.createBucket(r -> r.bucket(bucket));
    } catch (BucketAlreadyOwnedByYouException e) {
      LOG.log(DEBUG, "{0} is there from an earlier run", bucket);
    }
  }

  private void expireEachHour() {
    var expired = new Expiry(s3, InstantSource.system());
    try {
      while (true) {
        try {
          template.resources("AWS::S3::Bucket").forEach(expired::apply);
        } catch (SdkException e) {
          LOG.log(WARNING, "objects could not be expired; it is tried again in an hour", e);
        }
        Thread.sleep(BETWEEN_EXPIRIES);
      }
    } catch (InterruptedException e) {
      LOG.log(DEBUG, "expiry stops");
    }
  }
}
