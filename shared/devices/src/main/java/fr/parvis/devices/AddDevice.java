package fr.parvis.devices;

import fr.parvis.devices.Device.State;
import fr.parvis.domain.Conflict;
import fr.parvis.domain.Stale;
import java.time.InstantSource;

/**
 * Gives a device keys and a certificate.
 *
 * <p>The certificate counts only once the device is in the list: whatever breaks between the steps,
 * nothing can connect that nobody sees. What is left then is a device in the list whose keys nobody
 * has; revoking it and adding it again mends that. See docs/decisions/0075.
 */
public final class AddDevice {

  private final Devices devices;
  private final CertificateAuthority authority;
  private final InstantSource clock;

  /**
   * @param devices where devices are kept
   * @param authority makes the certificate
   * @param clock tells now
   */
  public AddDevice(Devices devices, CertificateAuthority authority, InstantSource clock) {
    this.devices = devices;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * A device that was added.
   *
   * @param device as it is in the list
   * @param credentials shown once: they cannot be had again
   */
  public record Added(Device device, Credentials credentials) {}

  /**
   * Adds a device, or gives new keys to one that was revoked.
   *
   * @throws Conflict when it has keys already: they cannot be shown again
   */
  public Added run(NewDevice request) {
    var before = devices.find(request.thing());
    if (before.filter(device -> device.state() == State.ACTIVE).isPresent()) {
      throw taken();
    }
    var credentials = authority.issue(request.thing());
    var now = clock.instant();
    var device =
        before
            .map(revoked -> revoked.addedAgain(request, credentials, now))
            .orElseGet(() -> Device.added(request, credentials, now));
    keep(device);
    authority.activate(credentials.certificateId());
    return new Added(device, credentials);
  }

  /** Of two that add the same device at once one is kept; the other's certificate ends unused. */
  private void keep(Device device) {
    try {
      if (device.version() == 1) {
        devices.add(device);
      } else {
        devices.replace(device);
      }
    } catch (Conflict | Stale e) {
      if (!isKept(device)) {
        authority.revoke(device.certificateId());
        throw taken();
      }
    }
  }

  /** A client that tries again after a lost answer meets what its own first try wrote. */
  private boolean isKept(Device device) {
    return devices
        .find(device.thing())
        .filter(kept -> kept.certificateId().equals(device.certificateId()))
        .isPresent();
  }

  private static Conflict taken() {
    return new Conflict("The device has keys already: revoke it to give it new ones");
  }
}
