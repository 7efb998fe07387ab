package fr.parvis.local.site;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** The static site, with the headers that the content network gives it on AWS. */
public final class Site implements HttpHandler {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("geojson", "application/geo+json"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("woff2", "font/woff2"));
  private static final Set<String> ALREADY_COMPRESSED = Set.of("ico", "jpg", "png", "woff2");
  private static final int WORTH_COMPRESSING_BYTES = 1024;
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private final SiteFiles files;
  private final String uploadsOrigin;
  private final String issuersOrigin;

  /**
   * Serves the files of these folders, the first of which wins.
   *
   * @param uploadsOrigin the origin that residents' pages may send files to
   * @param issuersOrigin the origin that pages may talk to when people sign in
   */
  public Site(List<Path> folders, String uploadsOrigin, String issuersOrigin) {
    this.files = new SiteFiles(folders);
    this.uploadsOrigin = uploadsOrigin;
    this.issuersOrigin = issuersOrigin;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      security(exchange.getResponseHeaders(), path);
      if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        text(exchange, 405, "Method Not Allowed");
        return;
      }
      var file = files.find(path);
      if (file.isEmpty()) {
        text(exchange, 404, "Not Found");
      } else {
        send(exchange, file.get(), path);
      }
    }
  }

  private void security(Headers headers, String path) {
    var uploads = path.startsWith("/staff") ? "" : uploadsOrigin + " ";
    headers.set(
        "Content-Security-Policy", POLICY + "; connect-src 'self' " + uploads + issuersOrigin);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
  }

  private static void send(HttpExchange exchange, Path file, String path) throws IOException {
    var headers = exchange.getResponseHeaders();
    var tag = "\"%x-%x\"".formatted(Files.size(file), Files.getLastModifiedTime(file).toMillis());
    headers.set("ETag", tag);
    headers.set(
        "Cache-Control",
        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    headers.set("Vary", "Accept-Encoding");
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    var extension = extension(file);
    headers.set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
    var bytes = Files.readAllBytes(file);
    if (bytes.length >= WORTH_COMPRESSING_BYTES
        && !ALREADY_COMPRESSED.contains(extension)
        && acceptsGzip(exchange)) {
      headers.set("Content-Encoding", "gzip");
      bytes = gzip(bytes);
    }
    write(exchange, 200, bytes);
  }

  private static boolean acceptsGzip(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
        .filter(accepted -> accepted.contains("gzip"))
        .isPresent();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    return compressed.toByteArray();
  }

  private static String extension(Path file) {
    var name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void text(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", TYPES.get("txt"));
    write(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
