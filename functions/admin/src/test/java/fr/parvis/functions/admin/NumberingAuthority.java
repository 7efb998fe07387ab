package fr.parvis.functions.admin;

import fr.parvis.devices.CertificateAuthority;
import fr.parvis.devices.Credentials;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers its certificates, and remembers which ones count. */
final class NumberingAuthority implements CertificateAuthority {

  private final Map<String, Boolean> counting = new LinkedHashMap<>();
  private final Map<String, String> things = new HashMap<>();

  @Override
  public Credentials issue(String thing) {
    var id = "certificate-" + (counting.size() + 1);
    counting.put(id, false);
    things.put(id, thing);
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

  @Override
  public void revokeAll(String thing) {
    counting.replaceAll((id, counts) -> counts && !things.get(id).equals(thing));
  }

  Map<String, Boolean> counting() {
    return counting;
  }
}
