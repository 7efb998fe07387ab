package fr.parvis.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what passes through. */
final class Measured extends FilterOutputStream {
  private final MessageDigest sha256;
  private long bytes;

  Measured(OutputStream out) {
    super(out);
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    out.write(some, from, length);
    sha256.update(some, from, length);
    bytes += length;
  }

  long bytes() {
    return bytes;
  }

  /** In lower case hexadecimal digits; of all, so it ends the measuring. */
  String sha256() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
