package fr.parvis.devices;

import java.util.LinkedHashMap;
import java.util.Map;

/** An authority that numbers its certificates and remembers which ones count. */
final class InMemoryAuthority implements CertificateAuthority {

  /** Issued and not yet let count, counting, ended. */
  enum Status {
    INACTIVE,
    ACTIVE,
    REVOKED
  }

  private final Map<String, Status> certificates = new LinkedHashMap<>();

  @Override
  public Credentials issue(String thing) {
    var id = thing + "#" + (certificates.size() + 1);
    certificates.put(id, Status.INACTIVE);
    return Samples.credentials(id);
  }

  @Override
  public void activate(String certificateId) {
    certificates.put(certificateId, Status.ACTIVE);
  }

  @Override
  public void revoke(String certificateId) {
    certificates.replace(certificateId, Status.REVOKED);
  }

  @Override
  public void revokeAll(String thing) {
    certificates.replaceAll((id, status) -> id.startsWith(thing + "#") ? Status.REVOKED : status);
  }

  Map<String, Status> certificates() {
    return certificates;
  }
}
