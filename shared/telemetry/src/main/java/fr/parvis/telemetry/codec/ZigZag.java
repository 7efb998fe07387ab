package fr.parvis.telemetry.codec;

/** Signed numbers as unsigned ones, so that numbers near zero stay small: 0, -1, 1, -2, 2… */
final class ZigZag {

  private ZigZag() {}

  static long encode(long value) {
    return (value << 1) ^ (value >> (Long.SIZE - 1));
  }

  static long decode(long code) {
    return (code >>> 1) ^ -(code & 1);
  }
}
