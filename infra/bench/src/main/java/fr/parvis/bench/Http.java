package fr.parvis.bench;

import fr.parvis.local.Laptop;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * What one request costs once a function is warm: Open311 through the gateway into a child JVM and
 * DynamoDB on files, beside a function that does nothing behind the same gateway.
 */
final class Http {
  private static final int WARM = 400;
  private static final int MEASURED = 2000;
  private static final int[] CLIENTS = {1, 8};

  private Http() {}

  static void run(Path root) throws IOException, InterruptedException, ExecutionException {
    var work = Files.createTempDirectory("parvis-bench");
    var town = BenchTown.make(root, work.resolve("town"));
    var settings = new LaptopSettings(town, Optional.of(work.resolve("data")), Ports.free());
    try (var laptop = Laptop.start(settings)) {
      BenchTown.putSettings(root, laptop);
      measure(laptop);
    }
  }

  private static void measure(Laptop laptop) throws InterruptedException, ExecutionException {
    var site = laptop.site();
    var hello = new Load("hello", number -> get(site, "/bench/hello"), 200);
    var post = new Load("open311-post", number -> post(site, number), 200);
    var list =
        new Load(
            "open311-get-10", number -> get(site, "/open311/v2/requests.json?page_size=10"), 200);
    var first = 0;
    for (var clients : CLIENTS) {
      hello.run(first, WARM, MEASURED, clients);
      post.run(first, WARM, MEASURED, clients);
      list.run(first, WARM, MEASURED, clients);
      first += WARM + MEASURED;
    }
  }

  private static HttpRequest get(URI site, String path) {
    return HttpRequest.newBuilder(site.resolve(path)).build();
  }

  private static HttpRequest post(URI site, int number) {
    var form =
        "service_code=nid-de-poule&lat=47.35&long=0.70&jurisdiction_id=37999&description="
            + URLEncoder.encode("Trou numéro " + number, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(site.resolve("/open311/v2/requests.json"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("idempotency-key", "bench-" + number)
        .POST(BodyPublishers.ofString(form))
        .build();
  }
}
