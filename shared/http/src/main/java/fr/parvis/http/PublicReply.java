package fr.parvis.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What is the same for everybody: browsers and the content network may keep it for a minute, and
 * then ask whether it changed. It is compressed for whoever reads that: a function's answer has at
 * most 6 MB, and networks of villages are slow.
 */
public final class PublicReply {

  private static final int WORTH_COMPRESSING = 1024;

  private PublicReply() {}

  /** The content, or that the caller already has it. */
  public static Reply of(Request request, String mediaType, String content) {
    var tag = ETags.ofContent(content);
    var reply =
        ETags.matches(request.header("if-none-match"), tag)
            ? Reply.notModified()
            : full(request, mediaType, content);
    // Weak: the compressed answer has other bytes (RFC 9110, section 8.8.3.3).
    return reply
        .header("etag", "W/" + tag)
        .header("cache-control", "public, max-age=60")
        .header("vary", "accept, accept-encoding, accept-language");
  }

  private static Reply full(Request request, String mediaType, String content) {
    if (content.length() < WORTH_COMPRESSING || !takesGzip(request)) {
      return Reply.text(mediaType, content);
    }
    var bytes = Base64.getEncoder().encodeToString(gzip(content.getBytes(UTF_8)));
    return new Reply(
        200, Map.of("content-type", mediaType, "content-encoding", "gzip"), bytes, true);
  }

  private static boolean takesGzip(Request request) {
    return request.header("accept-encoding").stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(coding -> coding.replace(" ", ""))
        .anyMatch(coding ->
            coding.equals("gzip")
                || (coding.startsWith("gzip;") && !coding.matches(".*q=0(\\.0*)?")));
  }

  private static byte[] gzip(byte[] content) {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all that is written", e);
    }
    return compressed.toByteArray();
  }
}
