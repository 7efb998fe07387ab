package fr.parvis.devices;

import fr.parvis.domain.NotFound;

/**
 * Takes a device's right to connect, with whatever certificate.
 *
 * <p>First at the broker, then in the list: if the second step fails, the device is shut out
 * although the list does not say so yet, and doing it again mends the list.
 */
public final class RevokeDevice {

  private final Devices devices;
  private final CertificateAuthority authority;

  /**
   * @param devices where devices are kept
   * @param authority ends the certificates
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
    devices.get(thing);
    authority.revokeAll(thing);
    return new Changes(devices)
        .apply(thing, Device::revoked)
        .orElseThrow(() -> new NotFound("There is no such device"));
  }
}
