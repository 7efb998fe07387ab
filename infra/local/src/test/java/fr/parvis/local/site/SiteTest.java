package fr.parvis.local.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  @TempDir static Path folder;
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    write("secret.txt", "outside");
    write("dist/index.html", "residents");
    write("dist/staff/index.html", "staff");
    write("dist/assets/app.js", "x".repeat(5000));
    write("dist/territoire/rues.geojson", "default");
    write("demo/territoire/rues.geojson", "demo town");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var folders = List.of(folder.resolve("demo"), folder.resolve("dist"));
    server.createContext("/", new Site(folders, "http://127.0.0.1:8083", "http://127.0.0.1:8081"));
    server.start();
  }

  private static void write(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    CLIENT.close();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "/,                         200, residents",
    "/suivi/K7Q4-M2ZX,          200, residents",
    "/staff,                    200, staff",
    "/staff/reports/K7Q4-M2ZX,  200, staff",
    "/territoire/rues.geojson,  200, demo town",
    "/missing.js,               404, Not Found",
    "/..%2fsecret.txt,          404, Not Found",
  })
  void handle_findsThePageOfAnAddress(String path, int status, String body) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(body);
  }

  @Test
  void handle_staysInItsFolders_whateverTheClientSends() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort())) {
      socket
          .getOutputStream()
          .write("GET /../secret.txt HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).doesNotContain("outside");
    }
  }

  @Test
  void handle_compresses_whenTheClientTakesIt() throws Exception {
    var request = request("/assets/app.js").header("Accept-Encoding", "br, gzip").build();
    var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(answer.body()).hasSizeLessThan(500);
  }

  @Test
  void handle_letsHashedFilesBeKept_andPagesBeAskedFor() throws Exception {
    assertThat(get("/assets/app.js").headers().firstValue("cache-control"))
        .contains("public, max-age=31536000, immutable");
    var page = get("/");
    assertThat(page.headers().firstValue("cache-control")).contains("no-cache");
    var tag = page.headers().firstValue("etag").orElseThrow();
    var again =
        CLIENT.send(request("/").header("If-None-Match", tag).build(), BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void handle_tellsBrowsersToTrustNobodyElse() throws Exception {
    assertThat(get("/").headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'self'")
        .endsWith("connect-src 'self' http://127.0.0.1:8083 http://127.0.0.1:8081");
    assertThat(get("/staff/").headers().firstValue("content-security-policy").orElseThrow())
        .endsWith("connect-src 'self' http://127.0.0.1:8081");
    assertThat(get("/").headers().firstValue("x-content-type-options")).contains("nosniff");
  }

  @Test
  void handle_takesNothing() throws Exception {
    var answer =
        CLIENT.send(
            request("/").POST(BodyPublishers.ofString("x")).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
  }
}
