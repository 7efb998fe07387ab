package fr.parvis.senml;

import java.time.Instant;
import java.util.List;

/**
 * Reads packs of SenML into resolved records (RFC 8428 sections 4 to 6).
 *
 * <p>Bytes come from devices that may be broken or hostile. So work is bounded by {@link
 * SenmlLimits}, a record that is at fault is left out and told without losing its neighbours, and a
 * pack that cannot be trusted as a whole ends in {@link SenmlRejected} and in nothing else.
 */
public final class SenmlReader {

  private final SenmlLimits limits;

  /** Reads within the {@linkplain SenmlLimits#DEFAULT usual limits}. */
  public SenmlReader() {
    this(SenmlLimits.DEFAULT);
  }

  /** Reads within {@code limits}. */
  public SenmlReader(SenmlLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads application/senml+json.
   *
   * @param now what relative times count from: when the message arrived
   */
  public SenmlPack json(byte[] bytes, Instant now) {
    limits.checkBytes(bytes.length);
    return resolve(new JsonDecoder(limits).decode(bytes), now);
  }

  /**
   * Reads application/senml+cbor.
   *
   * @param now what relative times count from: when the message arrived
   */
  public SenmlPack cbor(byte[] bytes, Instant now) {
    limits.checkBytes(bytes.length);
    return resolve(new CborDecoder(limits).decode(bytes), now);
  }

  private SenmlPack resolve(List<RecordDraft> drafts, Instant now) {
    if (drafts.isEmpty()) {
      throw new SenmlRejected("empty", "A pack holds at least one record.");
    }
    return new Resolver(limits, now).resolve(drafts);
  }
}
