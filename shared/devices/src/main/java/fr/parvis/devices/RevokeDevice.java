package fr.parvis.devices;

import fr.parvis.domain.NotFound;

/**
 * Takes a device's right to connect.
 *
 * <p>First at the broker, then in the list: if the second step fails, the device is shut out
 * although the list does not say so yet, and doing it again mends the list.
 */
public final class RevokeDevice {

  private final Devices devices;
  private final CertificateAuthority authority;

  /**
   * @param devices where devices are kept
   * @param authority ends the certificate
   */
  public RevokeDevice(Devices devices, CertificateAuthority authority) {
    this.devices = devices;
    this.authority = authority;
  }

  /**
   * Revokes the device; doing it again changes nothing.
   *
   * @throws NotFound when there is no such device
   */
  public Device run(String thing) {
    var certificateId = devices.get(thing).certificateId();
    authority.revoke(certificateId);
    return new Changes(devices)
        .apply(
            thing,
            present -> present.certificateId().equals(certificateId) ? present.revoked() : present)
        .orElseThrow(() -> new NotFound("There is no such device"));
  }
}
