package fr.parvis.exports.s3;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Buffers of one part each, which are used again: arrays this large live where the collector looks
 * last, and those of a whole release would fill the heap of a small function with what is over.
 */
final class Buffers {
  private final Deque<byte[]> free = new ArrayDeque<>();

  byte[] take() {
    var known = free.poll();
    return known == null ? new byte[S3Upload.PART_BYTES] : known;
  }

  void giveBack(byte[] buffer) {
    free.push(buffer);
  }
}
