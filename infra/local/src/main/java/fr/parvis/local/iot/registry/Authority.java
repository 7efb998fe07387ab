package fr.parvis.local.iot.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The laptop's own certificate authority: signs the broker's certificate and those of devices. Its
 * key is kept in the folder, and is worth nothing elsewhere.
 */
public final class Authority {
  /** A certificate with its keys; nobody but the device keeps them. */
  public record Issued(X509Certificate certificate, KeyPair keys) {
    /** The certificate as PEM. */
    public String certificatePem() {
      return Pem.text(certificate);
    }

    /** The public key as PEM. */
    public String publicKeyPem() {
      return Pem.text(keys.getPublic());
    }

    /** The private key as PEM. */
    public String privateKeyPem() {
      return Pem.pkcs8(keys.getPrivate());
    }
  }

  /** When certificates end that IoT Core issues; it lets nobody choose. */
  private static final Instant END = Instant.parse("2049-12-31T23:59:59Z");

  private static final X500Principal NAME = new X500Principal("CN=Parvis laptop authority");
  private static final Duration CLOCK_DRIFT = Duration.ofDays(1);

  private final X509Certificate certificate;
  private final PrivateKey key;
  private final InstantSource clock;

  private Authority(X509Certificate certificate, PrivateKey key, InstantSource clock) {
    this.certificate = certificate;
    this.key = key;
    this.clock = clock;
  }

  /** The authority whose files stand in the folder; made there when it has none. */
  public static Authority in(Path folder, InstantSource clock) {
    try {
      Files.createDirectories(folder);
      if (Files.notExists(file(folder))) {
        make(folder, clock);
      }
      return new Authority(
          Pem.certificate(Files.readString(file(folder))),
          Pem.privateKey(Files.readString(folder.resolve("ca-key.pem"))),
          clock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the authority in " + folder, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the authority in " + folder + " is damaged", e);
    }
  }

  /** Where the authority's certificate stands: what clients trust the broker by. */
  public static Path file(Path folder) {
    return folder.resolve("ca.pem");
  }

  /** The key first: a certificate that is there has its key. */
  private static void make(Path folder, InstantSource clock) throws IOException {
    var keys = ellipticKeys();
    var own = builder(NAME, NAME, keys, clock);
    extend(own, Extension.basicConstraints, new BasicConstraints(0));
    var secret = folder.resolve("ca-key.pem");
    Files.deleteIfExists(secret);
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, Pem.pkcs8(keys.getPrivate()));
    var fresh = folder.resolve("ca.pem.new");
    Files.writeString(fresh, Pem.text(sign(own, keys.getPrivate())));
    Files.move(fresh, file(folder), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The authority's own certificate. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The same as PEM: what devices trust the broker by. */
  public String certificatePem() {
    return Pem.text(certificate);
  }

  /** Keys and a certificate for the broker, on the loopback address. */
  public Issued issueServer() {
    var keys = ellipticKeys();
    var builder = builder(NAME, new X500Principal("CN=127.0.0.1"), keys, clock);
    var names =
        new GeneralNames(
            new GeneralName[] {
              new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
              new GeneralName(GeneralName.dNSName, "localhost")
            });
    extend(builder, Extension.subjectAlternativeName, names);
    return new Issued(sign(builder, key), keys);
  }

  /**
   * Keys and a certificate for a device. IoT Core makes RSA keys; an elliptic curve's take a
   * thousandth of the time.
   */
  public Issued issue() {
    var keys = ellipticKeys();
    var subject = new X500Principal("CN=AWS IoT Certificate");
    return new Issued(sign(builder(NAME, subject, keys, clock), key), keys);
  }

  private static X509v3CertificateBuilder builder(
      X500Principal issuer, X500Principal subject, KeyPair keys, InstantSource clock) {
    var serial = new BigInteger(127, new SecureRandom()).add(BigInteger.ONE);
    var from = Date.from(clock.instant().minus(CLOCK_DRIFT));
    return new JcaX509v3CertificateBuilder(
        issuer, serial, from, Date.from(END), subject, keys.getPublic());
  }

  private static void extend(
      X509v3CertificateBuilder builder, ASN1ObjectIdentifier name, ASN1Encodable value) {
    try {
      builder.addExtension(name, name.equals(Extension.basicConstraints), value);
    } catch (CertIOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key) {
    try {
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  private static KeyPair ellipticKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows P-256", e);
    }
  }
}
