package fr.parvis.http;

import fr.parvis.json.Json;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param status HTTP status
 * @param headers by lower-case name
 * @param body text, or bytes in base 64; empty for none
 * @param isBase64 whether the body is bytes
 */
public record Reply(int status, Map<String, String> headers, String body, boolean isBase64) {

  private static final String JSON = "application/json";

  /** Keeps its own copy of the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  private Reply(int status, Map<String, String> headers, String body) {
    this(status, headers, body, false);
  }

  /** 200 with {@code body} as JSON; see {@link Json} for what has a JSON form. */
  public static Reply ok(Object body) {
    return json(200, body);
  }

  /** 201 with the address of what was made, and what it is. */
  public static Reply created(String location, Object body) {
    return json(201, body).header("location", location);
  }

  /** 202: it is kept, and will be done. */
  public static Reply accepted() {
    return new Reply(202, Map.of(), "");
  }

  /** 204. */
  public static Reply noContent() {
    return new Reply(204, Map.of(), "");
  }

  /** 304: what the caller has is still right. */
  public static Reply notModified() {
    return new Reply(304, Map.of(), "");
  }

  /** 200 with text of another media type. */
  public static Reply text(String mediaType, String body) {
    return text(200, mediaType, body);
  }

  /** 200 with a small file, which browsers show or keep under the name given. */
  public static Reply file(String mediaType, String name, byte[] content) {
    var headers =
        Map.of(
            "content-type", mediaType, "content-disposition", "inline; filename=\"" + name + "\"");
    return new Reply(200, headers, Base64.getEncoder().encodeToString(content), true);
  }

  /** 303: what was asked for is at another address, to be read from there. */
  public static Reply seeOther(URI location) {
    return new Reply(303, Map.of("location", location.toString()), "");
  }

  /** 302: it is at another address for now; ask here again next time. */
  public static Reply found(URI location) {
    return new Reply(302, Map.of("location", location.toString()), "");
  }

  /** Text of another media type, with a status. */
  public static Reply text(int status, String mediaType, String body) {
    return new Reply(status, Map.of("content-type", mediaType), body);
  }

  /** A failure. */
  public static Reply problem(Problem problem) {
    return text(problem.status(), Problem.MEDIA_TYPE, Json.write(problem));
  }

  /** The same answer with one more header; it replaces one of that name. */
  public Reply header(String name, String value) {
    var all = new TreeMap<>(headers);
    all.put(name, value);
    return new Reply(status, all, body, isBase64);
  }

  private static Reply json(int status, Object body) {
    return text(status, JSON, Json.write(body));
  }
}
