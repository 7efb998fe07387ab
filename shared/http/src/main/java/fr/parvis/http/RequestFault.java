package fr.parvis.http;

/**
 * A request that is wrong as HTTP, before any rule of the territory is asked: not JSON, the wrong
 * media type, a missing {@code If-Match}.
 */
public final class RequestFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** {@code detail} is shown to the caller and repeats nothing of what was sent. */
  public RequestFault(Kind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Every kind, with its status. */
  public enum Kind {
    /** Not readable at all: broken JSON, broken base64, broken percent signs. */
    MALFORMED(400, "Malformed request"),
    /** More than the route takes. */
    TOO_LARGE(413, "Body too large"),
    /** A media type the route does not read. */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    /** A change without {@code If-Match}: it might overwrite what the caller never saw. */
    VERSION_REQUIRED(428, "Version required");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    int status() {
      return status;
    }

    String title() {
      return title;
    }
  }
}
