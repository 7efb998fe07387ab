package fr.parvis.functions.opendata;

import fr.parvis.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Tells the network address that somebody asks from. Through the site the gateway sees the content
 * network's own; the site then says whose request it is, and sends a key that nobody else knows.
 */
final class Callers {

  private final byte[] siteKey;

  Callers(String siteKey) {
    this.siteKey = siteKey.getBytes(StandardCharsets.UTF_8);
  }

  /** The address as the site tells it, else as the gateway saw it. */
  String address(Request request) {
    return request
        .header("viewer-address")
        .filter(_ -> isFromSite(request))
        .orElseGet(request::sourceAddress);
  }

  private boolean isFromSite(Request request) {
    return request
        .header("site-key")
        .filter(key -> MessageDigest.isEqual(siteKey, key.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }
}
