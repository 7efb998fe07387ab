package fr.parvis.senml;

import java.util.List;

/**
 * Which versions are understood (RFC 8428 section 4.4, RFC 9100).
 *
 * <p>Up to 10 is RFC 8428 and its drafts. Above, each bit is a feature that the reader must know;
 * of those only secondary units (RFC 8798), bit 4, is defined.
 */
final class Versions {

  private static final int RFC_8428 = 10;
  private static final int SECONDARY_UNITS = 1 << 4;

  private Versions() {}

  static void check(List<RecordDraft> drafts) {
    double first =
        drafts.getFirst().has(Label.BASE_VERSION) ? version(drafts.getFirst()) : RFC_8428;
    for (var draft : drafts) {
      if (draft.has(Label.BASE_VERSION) && version(draft) != first) {
        throw rejected("All records of a pack have the same version.");
      }
    }
    if (!isUnderstood(first)) {
      throw rejected("Version %s is not understood.".formatted(first));
    }
  }

  private static boolean isUnderstood(double version) {
    boolean early = version >= 1 && version <= RFC_8428 && version == Math.rint(version);
    return early || version == RFC_8428 + SECONDARY_UNITS;
  }

  private static double version(RecordDraft draft) {
    var version = draft.number(Label.BASE_VERSION);
    return version == null ? RFC_8428 : version;
  }

  private static SenmlRejected rejected(String detail) {
    return new SenmlRejected("version", detail);
  }
}
