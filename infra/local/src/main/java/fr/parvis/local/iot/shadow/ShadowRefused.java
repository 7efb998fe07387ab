package fr.parvis.local.iot.shadow;

/** A request on a shadow that is rejected, with IoT Core's code and words. */
final class ShadowRefused extends RuntimeException {
  private final int code;

  ShadowRefused(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }
}
