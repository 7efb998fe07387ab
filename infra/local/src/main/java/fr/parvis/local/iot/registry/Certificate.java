package fr.parvis.local.iot.registry;

import fr.parvis.domain.Sha256;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * A device's certificate as IoT Core knows it.
 *
 * @param id SHA-256 of the certificate, in hexadecimal, as on AWS
 * @param pem the certificate
 * @param status only an active one lets its device in
 * @param createdAt when it was issued
 * @param changedAt when its status last changed
 * @param things the things whose device holds it
 * @param policies names of the policies that say what it may do
 */
public record Certificate(
    String id,
    String pem,
    Status status,
    Instant createdAt,
    Instant changedAt,
    Set<String> things,
    Set<String> policies) {

  /** What UpdateCertificate may set on a certificate that IoT Core issued. */
  public enum Status {
    /** Its device may connect. */
    ACTIVE,
    /** Its device may not connect, for now. */
    INACTIVE,
    /** Its device may not connect any more. */
    REVOKED
  }

  /** Copies the sets. */
  public Certificate {
    things = Set.copyOf(things);
    policies = Set.copyOf(policies);
  }

  /** The id that a certificate has. */
  public static String id(X509Certificate certificate) {
    try {
      return Sha256.of(certificate.getEncoded()).hex();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be hashed", e);
    }
  }

  /** When it begins to hold. */
  public Instant validFrom() {
    return x509().getNotBefore().toInstant();
  }

  /** When it ends, whatever its status. */
  public Instant validUntil() {
    return x509().getNotAfter().toInstant();
  }

  private X509Certificate x509() {
    try {
      return Pem.certificate(pem);
    } catch (CertificateException e) {
      throw new IllegalStateException("certificate %s is damaged".formatted(id), e);
    }
  }

  /** The same with another status. */
  public Certificate with(Status next, Instant at) {
    return new Certificate(id, pem, next, createdAt, at, things, policies);
  }

  /** The same, attached to a thing too. */
  public Certificate withThing(String thing) {
    return new Certificate(id, pem, status, createdAt, changedAt, with(things, thing), policies);
  }

  /** The same, under a policy too. */
  public Certificate withPolicy(String policy) {
    return new Certificate(id, pem, status, createdAt, changedAt, things, with(policies, policy));
  }

  private static Set<String> with(Set<String> names, String name) {
    var all = new TreeSet<>(names);
    all.add(name);
    return all;
  }
}
