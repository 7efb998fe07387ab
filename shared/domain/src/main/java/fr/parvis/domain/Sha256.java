package fr.parvis.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The SHA-256 of something: the same always gives the same, and what it was cannot be told from it.
 */
public final class Sha256 {

  private final byte[] digest;

  private Sha256(byte[] digest) {
    this.digest = digest;
  }

  /** Of bytes, in turn. */
  public static Sha256 of(byte[]... parts) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        sha.update(part);
      }
      return new Sha256(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Of a text in UTF-8. */
  public static Sha256 of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** All 32 bytes. */
  public byte[] bytes() {
    return digest.clone();
  }

  /** The first bytes, where fewer are enough. */
  public byte[] first(int count) {
    return Arrays.copyOf(digest, count);
  }

  /** 64 hexadecimal digits in small letters. */
  public String hex() {
    return HexFormat.of().formatHex(digest);
  }
}
