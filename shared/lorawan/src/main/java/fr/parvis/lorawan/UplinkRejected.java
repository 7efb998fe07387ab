package fr.parvis.lorawan;

/** A document that is no uplink, or an uplink that means nothing here; the message says why. */
public final class UplinkRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UplinkRejected(String reason) {
    super(reason);
  }
}
