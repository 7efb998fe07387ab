package fr.parvis.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the gateway answers a client.
 *
 * @param status the HTTP status
 * @param headers by name; a name may have several values (cookies)
 * @param body the bytes, never null
 */
// Answers are written and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

  /** The gateway's own answer, with the body that AWS sends. */
  static Answer message(int status, String message) {
    return new Answer(
        status,
        Map.of("content-type", List.of("application/json")),
        ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
  }

  static Answer unauthorized() {
    var answer = message(401, "Unauthorized");
    return new Answer(
        401,
        Map.of("content-type", List.of("application/json"), "www-authenticate", List.of("Bearer")),
        answer.body());
  }
}
