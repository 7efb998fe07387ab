package fr.parvis.opendata.s3;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.opendata.ReleaseFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3ReleaseLinksTest {

  private static final ReleaseFile FILE =
      new ReleaseFile("csv", "arbres/000012/arbres.csv", "text/csv; charset=utf-8", 5, "00");

  private final AtomicInteger opened = new AtomicInteger();
  private final S3ReleaseLinks links = new S3ReleaseLinks(this::open, "public");

  @Test
  void link_isSignedForSomeMinutes_andSaysWhatItGives() {
    var link = links.link(FILE);
    assertThat(link.getPath()).isEqualTo("/arbres/000012/arbres.csv");
    assertThat(URLDecoder.decode(link.getRawQuery(), StandardCharsets.UTF_8))
        .contains("X-Amz-Expires=300")
        .contains("X-Amz-Signature=")
        .contains("response-content-type=text/csv; charset=utf-8")
        .contains("attachment; filename=\"arbres.csv\"");
  }

  @Test
  void signer_isOpenedOnce_whenFirstNeeded() {
    assertThat(opened).hasValue(0);
    links.link(FILE);
    links.link(FILE);
    assertThat(opened).hasValue(1);
  }

  private S3Presigner open() {
    opened.incrementAndGet();
    return S3Presigner.builder()
        .region(Region.EU_WEST_3)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
        .build();
  }
}
