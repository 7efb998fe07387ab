package fr.parvis.http;

import fr.parvis.http.RequestFault.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text of a body: the gateway sends what it does not take for text as base64. */
final class BodyText {

  private BodyText() {}

  static String of(String body, boolean base64) {
    return base64 ? decoded(body) : body;
  }

  private static String decoded(String body) {
    try {
      return utf8(Base64.getDecoder().decode(body));
    } catch (IllegalArgumentException e) {
      throw new RequestFault(Kind.MALFORMED, "The body is not base64");
    }
  }

  /** A fresh decoder reports what is not UTF-8; String's constructor would garble it. */
  static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RequestFault(Kind.MALFORMED, "The body is not UTF-8 text");
    }
  }
}
