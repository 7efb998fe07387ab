package fr.parvis.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Texts seen before, each as half of its SHA-256: open addressing in one array of longs, two for
 * each text. That two texts share 128 bits does not happen.
 */
final class Seen {
  private static final int FIRST_PLACES = 1 << 10;

  private final MessageDigest sha256 = sha256();
  private long[] halves = new long[2 * FIRST_PLACES];
  private int count;

  /** Whether the text is new. */
  boolean add(String text) {
    var digest = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    if (!put(halves, digest.getLong() | 1, digest.getLong())) { // zero marks a free place
      return false;
    }
    count++;
    if (count * 4 > halves.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    var wider = new long[halves.length * 2];
    for (int i = 0; i < halves.length; i += 2) {
      if (halves[i] != 0) {
        put(wider, halves[i], halves[i + 1]);
      }
    }
    halves = wider;
  }

  private static boolean put(long[] halves, long first, long second) {
    int place = 2 * (int) Long.remainderUnsigned(second, halves.length / 2);
    while (halves[place] != 0) {
      if (halves[place] == first && halves[place + 1] == second) {
        return false;
      }
      place = (place + 2) % halves.length;
    }
    halves[place] = first;
    halves[place + 1] = second;
    return true;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
