package fr.parvis.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/**
 * A start without an audience: everything is started in memory, asked once, and stopped. The JVM
 * records meanwhile what a start needs, and the next one is faster.
 */
final class Rehearsal {
  private static final List<String> REQUESTS =
      List.of(
          "/", "/_local/", "/api/public/territory", "/open311/v2/services.json", "/api/staff/me");

  private Rehearsal() {}

  static void run(Path root) throws InterruptedException {
    var settings = LaptopSettings.inMemory(root);
    try (var laptop = Laptop.start(settings);
        var client = HttpClient.newHttpClient()) {
      new DemoData(settings).putSettings();
      for (var path : REQUESTS) {
        var address = URI.create(laptop.site() + path);
        var answer =
            client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        System.out.println(answer.statusCode() + " " + path);
      }
    } catch (IOException e) {
      throw new CannotStart("the rehearsal failed: " + e.getMessage());
    }
  }
}
