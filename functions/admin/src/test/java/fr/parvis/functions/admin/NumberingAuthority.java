package fr.parvis.functions.admin;

import fr.parvis.devices.CertificateAuthority;
import fr.parvis.devices.Credentials;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers its certificates, and remembers which ones count. */
final class NumberingAuthority implements CertificateAuthority {

  private final Map<String, Boolean> counting = new LinkedHashMap<>();

  @Override
  public Credentials issue(String thing) {
    var id = "certificate-" + (counting.size() + 1);
    counting.put(id, false);
    var ends = Instant.parse("2049-12-31T23:59:59Z");
    return new Credentials(id, "CERTIFICATE", "PRIVATE KEY", "CA", ends, "broker.example");
  }

  @Override
  public void activate(String certificateId) {
    counting.put(certificateId, true);
  }

  @Override
  public void revoke(String certificateId) {
    counting.put(certificateId, false);
  }

  Map<String, Boolean> counting() {
    return counting;
  }
}
