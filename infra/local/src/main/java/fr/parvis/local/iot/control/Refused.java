package fr.parvis.local.iot.control;

/** A request that IoT Core refuses, with the type by which the SDK knows it. */
final class Refused extends RuntimeException {
  private final int status;
  private final String type;

  private Refused(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  static Refused notFound(String message) {
    return new Refused(404, "ResourceNotFoundException", message);
  }

  static Refused exists(String message) {
    return new Refused(409, "ResourceAlreadyExistsException", message);
  }

  static Refused invalid(String message) {
    return new Refused(400, "InvalidRequestException", message);
  }

  static Refused unknownOperation(String message) {
    return new Refused(404, "UnknownOperationException", message);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }
}
