package fr.parvis.devices;

import fr.parvis.domain.Page;
import java.util.Optional;

/** A store and an authority that stop working before the step of a number, counted from 1. */
final class Faulty implements Devices, CertificateAuthority {

  private final Devices devices;
  private final CertificateAuthority authority;
  private int left;

  Faulty(Devices devices, CertificateAuthority authority, int steps) {
    this.devices = devices;
    this.authority = authority;
    this.left = steps;
  }

  private void step() {
    if (left-- == 0) {
      throw new IllegalStateException("The function was stopped here");
    }
  }

  @Override
  public Optional<Device> find(String thing) {
    return devices.find(thing);
  }

  @Override
  public Page<Device> list(String jurisdiction, int limit, Optional<String> cursor) {
    return devices.list(jurisdiction, limit, cursor);
  }

  @Override
  public void add(Device device) {
    step();
    devices.add(device);
  }

  @Override
  public void replace(Device device) {
    step();
    devices.replace(device);
  }

  @Override
  public Credentials issue(String thing) {
    step();
    return authority.issue(thing);
  }

  @Override
  public void activate(String certificateId) {
    step();
    authority.activate(certificateId);
  }

  @Override
  public void revoke(String certificateId) {
    step();
    authority.revoke(certificateId);
  }

  @Override
  public void revokeAll(String thing) {
    step();
    authority.revokeAll(thing);
  }
}
