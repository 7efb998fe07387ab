package fr.parvis.http;

import fr.parvis.domain.Invalid;
import fr.parvis.domain.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/**
 * Opaque cursors of lists.
 *
 * <p>A cursor holds a position in one list and a digest over both, so that a cursor that was cut,
 * changed or taken to another list (another queue, another service) is refused. The digest has no
 * key: a position is no secret, and a forged one only starts the caller's own list elsewhere. So a
 * store must rebuild everything but the position from the request, never from the cursor.
 */
public final class Cursors {

  private static final int DIGEST_BYTES = 9;

  private Cursors() {}

  /**
   * Seals a position.
   *
   * @param list names the list and its filters: {@code todo/eclairage}
   * @param position where the next page begins
   */
  public static String seal(String list, String position) {
    var bytes = position.getBytes(StandardCharsets.UTF_8);
    var sealed = ByteBuffer.allocate(DIGEST_BYTES + bytes.length);
    sealed.put(digest(list, bytes)).put(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
  }

  /**
   * The position in a cursor that {@link #seal} made for the same list.
   *
   * @throws Invalid {@code not-a-cursor} otherwise
   */
  public static String open(String list, String cursor) {
    try {
      var sealed = Base64.getUrlDecoder().decode(cursor);
      if (sealed.length <= DIGEST_BYTES || !seal(sealed).equals(cursor)) {
        throw invalid();
      }
      var position = Arrays.copyOfRange(sealed, DIGEST_BYTES, sealed.length);
      if (!MessageDigest.isEqual(digest(list, position), Arrays.copyOf(sealed, DIGEST_BYTES))) {
        throw invalid();
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(position)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw invalid();
    }
  }

  /** Base64 has several spellings of the same bytes; only ours is a cursor. */
  private static String seal(byte[] sealed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private static byte[] digest(String list, byte[] position) {
    var named = (list + "\0").getBytes(StandardCharsets.UTF_8);
    return Sha256.of(named, position).first(DIGEST_BYTES);
  }

  private static Invalid invalid() {
    return Invalid.of("#/cursor", "not-a-cursor", "is not the cursor of this list");
  }
}
