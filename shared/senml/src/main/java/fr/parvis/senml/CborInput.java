package fr.parvis.senml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The heads, strings and floats of CBOR (RFC 8949), read from memory and never past its end.
 *
 * <p>Written by hand because a general parser turns integer labels into text and hides tags, and
 * because the part that SenML needs is small enough to be checked by eye.
 */
final class CborInput {

  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int TAG = 6;
  static final int SIMPLE = 7;

  private static final int MAX_DEPTH = 16;

  /**
   * The start of an item.
   *
   * @param major type, 0 to 7
   * @param info the five low bits, which tell floats apart
   * @param argument what follows them: a value, a length, a tag or the bits of a float
   */
  record Head(int major, int info, long argument) {
    boolean indefinite() {
      return info == 31;
    }

    boolean isBreak() {
      return major == SIMPLE && info == 31;
    }
  }

  private final ByteBuffer bytes;

  CborInput(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  boolean atEnd() {
    return !bytes.hasRemaining();
  }

  Head head() {
    need(1);
    int first = bytes.get() & 0xff;
    int info = first & 31;
    return new Head(first >> 5, info, argument(first >> 5, info));
  }

  private long argument(int major, int info) {
    return switch (info) {
      case 24 -> need(1).get() & 0xffL;
      case 25 -> need(2).getShort() & 0xffffL;
      case 26 -> need(4).getInt() & 0xffff_ffffL;
      case 27 -> need(8).getLong();
      case 28, 29, 30 -> throw malformed("A reserved length is used.");
      case 31 -> {
        if (major == UNSIGNED || major == NEGATIVE || major == TAG) {
          throw malformed("An item without a length has none to leave out.");
        }
        yield 0;
      }
      default -> info;
    };
  }

  /** The bytes of a string of definite length. */
  byte[] string(Head head) {
    if (head.indefinite()) {
      throw malformed("Strings have a definite length.");
    }
    var string = new byte[length(head.argument())];
    bytes.get(string);
    return string;
  }

  String text(Head head) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(string(head))).toString();
    } catch (CharacterCodingException e) {
      throw malformed("A text is not UTF-8.");
    }
  }

  /** Passes over what begins with {@code head}, however deep, up to a bound. */
  void skip(Head head) {
    skip(head, 0);
  }

  private void skip(Head head, int depth) {
    if (depth > MAX_DEPTH) {
      throw malformed("Items are nested too deep.");
    }
    switch (head.major()) {
      case UNSIGNED, NEGATIVE -> {}
      case BYTES, TEXT -> skipString(head);
      case ARRAY -> skipItems(head, 1, depth);
      case MAP -> skipItems(head, 2, depth);
      case TAG -> skip(head(), depth + 1);
      default -> {
        if (head.isBreak()) {
          throw malformed("A break stands where an item is due.");
        }
      }
    }
  }

  private void skipString(Head head) {
    if (!head.indefinite()) {
      bytes.position(bytes.position() + length(head.argument()));
      return;
    }
    for (var part = head(); !part.isBreak(); part = head()) {
      if (part.major() != head.major() || part.indefinite()) {
        throw malformed("A string has parts that are none.");
      }
      skipString(part);
    }
  }

  private void skipItems(Head head, int itemsEach, int depth) {
    if (head.indefinite()) {
      int items = 0;
      for (var item = head(); !item.isBreak(); item = head()) {
        skip(item, depth + 1);
        items++;
      }
      if (items % itemsEach != 0) {
        throw malformed("A map has a key without a value.");
      }
      return;
    }
    // Every item takes a byte at least, so a length that lies ends with the bytes.
    for (long left = (long) length(head.argument()) * itemsEach; left > 0; left--) {
      skip(head(), depth + 1);
    }
  }

  /** A length that the bytes left can hold. */
  private int length(long argument) {
    if (argument < 0 || argument > bytes.remaining()) {
      throw malformed("A length goes past the end.");
    }
    return (int) argument;
  }

  private ByteBuffer need(int count) {
    if (bytes.remaining() < count) {
      throw malformed("The bytes end in the middle of an item.");
    }
    return bytes;
  }

  static SenmlRejected malformed(String detail) {
    return new SenmlRejected("malformed", detail);
  }
}
