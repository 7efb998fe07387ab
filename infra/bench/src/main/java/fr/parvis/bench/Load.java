package fr.parvis.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Asks one thing over and over, by some clients at a time.
 *
 * @param name of the figures
 * @param request the request of each number; equal ones where repeating is the question
 * @param status the answer that is right
 */
record Load(String name, IntFunction<HttpRequest> request, int status) {

  /**
   * Warms up, measures, and prints p50, p99 and requests a second.
   *
   * @param first number of the first request: numbers are not used twice
   */
  void run(int first, int warm, int measured, int clients)
      throws InterruptedException, ExecutionException {
    ask(first, warm, clients);
    var begun = System.nanoTime();
    var samples = ask(first + warm, measured, clients);
    var seconds = (System.nanoTime() - begun) / 1e9;
    var named = "http." + name + "." + clients;
    Figures.printSpread(named, samples);
    Figures.print(named + ".rate", measured / seconds, "requests/s");
  }

  private double[] ask(int first, int count, int clients)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(clients);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var tasks =
          IntStream.range(first, first + count)
              .mapToObj(number -> pool.submit(() -> milliseconds(client, number)))
              .toList();
      var samples = new double[count];
      for (int i = 0; i < count; i++) {
        samples[i] = tasks.get(i).get();
      }
      return samples;
    }
  }

  private double milliseconds(HttpClient client, int number)
      throws IOException, InterruptedException {
    var asked = request.apply(number);
    var begun = System.nanoTime();
    var answer = client.send(asked, BodyHandlers.ofString());
    var taken = (System.nanoTime() - begun) / 1e6;
    if (answer.statusCode() != status) {
      throw new IllegalStateException(
          "%s answered %d: %s".formatted(asked.uri(), answer.statusCode(), answer.body()));
    }
    return taken;
  }
}
