package fr.parvis.devices;

import java.time.Instant;

/** Devices for tests. */
public final class Samples {

  /** A Thursday in Valmerle. */
  public static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

  /** When certificates of tests end. */
  public static final Instant END = Instant.parse("2049-12-31T23:59:59Z");

  private Samples() {}

  /** A request for a device in Valmerle. */
  public static NewDevice request(String thing) {
    return new NewDevice(thing, "37999", "Passerelle de l'école");
  }

  /** The device of such a request, with a certificate of its name. */
  public static Device device(String thing) {
    return Device.added(request(thing), credentials("certificate-of-" + thing), NOON);
  }

  /** Credentials with a certificate of that id. */
  static Credentials credentials(String certificateId) {
    return new Credentials(certificateId, "PEM", "KEY", "CA", END, "broker.example");
  }
}
