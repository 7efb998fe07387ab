package fr.parvis.local.iot.registry;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** Keys and certificates as the text that devices and their tools read. */
final class Pem {
  private Pem() {}

  /** The text of a key or a certificate. */
  static String text(Object keyOrCertificate) {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(keyOrCertificate);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write PEM", e);
    }
    return text.toString();
  }

  /** The certificate in a text. */
  static X509Certificate certificate(String text) throws CertificateException {
    return new JcaX509CertificateConverter()
        .getCertificate(read(text, X509CertificateHolder.class));
  }

  /** A private key as PKCS #8, which keeps the name of an elliptic curve. */
  static String pkcs8(PrivateKey key) {
    try {
      return text(new JcaPKCS8Generator(key, null).generate());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write PEM", e);
    }
  }

  /** The private key in a text that {@link #pkcs8} wrote. */
  static PrivateKey privateKey(String text) throws IOException {
    return new JcaPEMKeyConverter().getPrivateKey(read(text, PrivateKeyInfo.class));
  }

  private static <T> T read(String text, Class<T> type) {
    try (var parser = new PEMParser(new StringReader(text))) {
      return type.cast(parser.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException("this is not PEM", e);
    }
  }
}
