package fr.parvis.devices;

import java.time.Instant;

/**
 * What a device needs to connect. The private key exists here and on the device, and is never kept
 * by us.
 *
 * @param certificateId the authority's name of the certificate
 * @param certificatePem the device's certificate
 * @param privateKeyPem its private key
 * @param caPem the authority that the server's own certificate comes from
 * @param endsAt when the certificate stops counting
 * @param endpoint host name to connect to, by MQTT over TLS on port 8883
 */
public record Credentials(
    String certificateId,
    String certificatePem,
    String privateKeyPem,
    String caPem,
    Instant endsAt,
    String endpoint) {

  /** Says the id only, so that no log can tell a key. */
  @Override
  public String toString() {
    return "Credentials[" + certificateId + "]";
  }
}
