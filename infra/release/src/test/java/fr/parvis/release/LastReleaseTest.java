package fr.parvis.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checkout keeps what the last release promised. */
class LastReleaseTest {
  private static final Path ROOT = Path.of(System.getProperty("parvis.root"));

  @Test
  void checkout_keepsEveryPromise() {
    assertThat(new LastRelease(ROOT).broken())
        .as("what these towns have already; docs/operations.md tells how a release goes on")
        .isEmpty();
  }

  @Test
  void freeze_writesWhatIsHeldAgainstTheCheckout(@TempDir Path folder) throws Exception {
    var release = new LastRelease(folder);
    write(folder, "FilesBucket", "/reports");
    release.freeze();
    assertThat(release.broken()).isEmpty();
    write(folder, "OtherBucket", "/signals");
    assertThat(release.broken())
        .satisfiesExactly(
            broken -> assertThat(broken).contains("FilesBucket: is gone"),
            broken -> assertThat(broken).contains("GET /reports: is gone"));
    release.freeze();
    assertThat(release.broken()).isEmpty();
  }

  @Test
  void freeze_keepsTheSchemaOfWhatIsCalledLikeProse(@TempDir Path folder) throws Exception {
    write(folder, "FilesBucket", "/reports");
    new LastRelease(folder).freeze();
    assertThat(Files.readString(folder.resolve("infra/release/last/openapi.yaml")))
        .contains("description:", "type: string")
        .doesNotContain("Every report");
  }

  private static void write(Path folder, String bucket, String path) throws IOException {
    Files.createDirectories(folder.resolve("infra"));
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(
        folder.resolve("template.yaml"),
        "Resources: {%s: {Type: AWS::S3::Bucket}}".formatted(bucket));
    Files.writeString(
        folder.resolve("docs/openapi.yaml"),
        "paths: {%s: {get: {description: Every report, responses: {'200': {content: {text/json: {schema: {properties: {description: {type: string}}}}}}}}}}"
            .formatted(path));
  }
}
