package fr.parvis.bench.export;

import fr.parvis.bench.Figures;
import fr.parvis.bench.Prices;
import fr.parvis.local.meter.Unit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * A release of a million rows in a process of its own, with the heap of a function of 512 MB: rows
 * come as DynamoDB sends them, are checked, and go out in four formats to S3Proxy on files.
 */
public final class Export {
  static final int ROWS = 1_000_000;
  private static final int FUNCTION_MEGABYTES = 512;

  private Export() {}

  /** Measures, and prints. */
  public static void run() throws Exception {
    var folder = Files.createTempDirectory("parvis-bench-export");
    var buckets = Files.createDirectories(folder.resolve("buckets"));
    Files.createDirectory(buckets.resolve(ExportMain.BUCKET));
    var proxy = proxy(buckets);
    try (var rows = new RowServer(ROWS)) {
      var used = export(rows.address(), "http://127.0.0.1:" + proxy.getPort());
      print(used, rows);
      var files = buckets.resolve(ExportMain.BUCKET).resolve("signalements/000001");
      var peer = DuckDb.seconds(files.resolve("signalements"), folder);
      var rate = ROWS / number(used, "seconds");
      Figures.print("export-duckdb-rows-per-second", Math.round(ROWS / peer), "rows/s");
      Figures.print("export-of-duckdb", rate * peer / ROWS, "times");
    } finally {
      proxy.stop();
    }
  }

  private static S3Proxy proxy(Path folder) throws Exception {
    var proxy =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(folder.toString()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ExportMain.KEY, ExportMain.SECRET)
            .build();
    proxy.start();
    return proxy;
  }

  /** The flags of Lambda's Java, and the heap that the laptop gives such a function. */
  private static Properties export(String dynamo, String s3)
      throws IOException, InterruptedException {
    var command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Or the heap would begin with a share of this machine's memory.
            "-XX:MaxRAM=" + FUNCTION_MEGABYTES + "m",
            "-Xmx" + FUNCTION_MEGABYTES * 85 / 100 + "m",
            "-cp",
            System.getProperty("java.class.path"),
            ExportMain.class.getName(),
            dynamo,
            s3);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var used = new Properties();
    try (var out = process.getInputStream()) {
      used.load(out);
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the export failed, see above");
    }
    return used;
  }

  private static void print(Properties used, RowServer rows) throws IOException {
    var prices = new Prices();
    var works = number(used, "processor-seconds") / prices.of("lambda.processors-of-an-export");
    var waits =
        rows.requests() * prices.of("dynamodb.seconds-of-a-request")
            + number(used, "s3-requests") * prices.of("s3.seconds-of-a-request");
    var dollars =
        prices.of(Unit.LAMBDA_GB_SECONDS, (works + waits) * FUNCTION_MEGABYTES / 1024)
            + prices.of(Unit.DYNAMODB_READ_UNITS, rows.readUnits())
            + prices.of(Unit.S3_WRITES, number(used, "s3-requests"));
    Figures.print("export-rows-per-second", Math.round(ROWS / number(used, "seconds")), "rows/s");
    Figures.print("export-peak-megabytes", Math.round(number(used, "peak-megabytes")), "MB");
    Figures.print("export-processor-seconds", number(used, "processor-seconds"), "s");
    Figures.print("export-minutes-on-lambda", (works + waits) / 60, "min");
    Figures.print("export-bytes", Math.round(number(used, "bytes")), "bytes");
    Figures.print("export-euros", dollars * prices.of("euros-per-dollar"), "€");
  }

  private static double number(Properties used, String name) {
    return Double.parseDouble(used.getProperty(name));
  }
}
