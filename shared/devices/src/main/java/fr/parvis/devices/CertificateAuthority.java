package fr.parvis.devices;

/** Who makes certificates of devices, and says to the broker which of them count. */
public interface CertificateAuthority {

  /**
   * Keys and a certificate for a thing, bound to it and to what a device may do. It does not count
   * yet: whoever stops here leaves nothing that could connect.
   */
  Credentials issue(String thing);

  /** Lets a certificate count from now on; one that counts already still does. */
  void activate(String certificateId);

  /**
   * Ends a certificate for good, and the connection made with it. One that was ended before, or is
   * gone, is no fault.
   */
  void revoke(String certificateId);

  /**
   * Ends every certificate of a thing, wherever its device has it from, and the connections made
   * with them. A thing that has none, or is gone, is no fault.
   */
  void revokeAll(String thing);
}
