package fr.parvis.lorawan;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The bytes of a frame, read in order; a frame that is too short is no frame of its model. */
final class Frame {

  private final ByteBuffer bytes;

  Frame(byte[] payload) {
    this.bytes = ByteBuffer.wrap(payload);
  }

  int left() {
    return bytes.remaining();
  }

  int unsigned8() {
    return next(bytes::get) & 0xff;
  }

  int unsigned16() {
    return next(bytes::getShort) & 0xffff;
  }

  int signed16() {
    return next(bytes::getShort);
  }

  long unsigned32() {
    return next(bytes::getInt) & 0xffff_ffffL;
  }

  private interface Read<T> {
    T get();
  }

  private static <T> T next(Read<T> read) {
    try {
      return read.get();
    } catch (BufferUnderflowException e) {
      throw new UplinkRejected("The frame is shorter than this model's frames are.");
    }
  }
}
