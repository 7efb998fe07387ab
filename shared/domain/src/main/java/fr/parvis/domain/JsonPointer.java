package fr.parvis.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Builds JSON pointers in URI fragment form (RFC 6901 section 6), the form of {@link
 * Violation#pointer}.
 */
public final class JsonPointer {

  /** The whole document. */
  public static final String ROOT = "#";

  private JsonPointer() {}

  /** The member {@code name} of what {@code parent} points to. */
  public static String member(String parent, String name) {
    var escaped = name.replace("~", "~0").replace("/", "~1");
    var encoded = URLEncoder.encode(escaped, StandardCharsets.UTF_8);
    // URLEncoder writes forms, not fragments: a space is %20 there, and ~ stands for itself.
    return parent + "/" + encoded.replace("+", "%20").replace("%7E", "~");
  }

  /** The element {@code index}, from 0, of what {@code parent} points to. */
  public static String element(String parent, int index) {
    return parent + "/" + index;
  }
}
