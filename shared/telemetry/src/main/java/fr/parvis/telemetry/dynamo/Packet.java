package fr.parvis.telemetry.dynamo;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/**
 * An item of TelemetryTable: packed readings and what tells one state of the item from another.
 *
 * <p>Some keys are used again for a later day (rings, see {@link Keys}); {@code day} and {@code
 * version} together name one content that ever stood under a key, and every write names the content
 * it was made from.
 *
 * @param key where it stands
 * @param day local day, in days since 1970-01-01; what it means depends on the kind of item
 * @param version grows with each write of the same day
 * @param data packed
 * @param expiresAt when DynamoDB may forget it, in seconds since 1970; {@code null}: never
 */
record Packet(Key key, long day, long version, SdkBytes data, @Nullable Long expiresAt) {

  /** Partition and sort key. */
  record Key(String pk, String sk) {}

  /** The first content of a day under a key. */
  static Packet first(Key key, long day, byte[] data) {
    return new Packet(key, day, 1, SdkBytes.fromByteArrayUnsafe(data), null);
  }

  /** The content after this one, of the same day. */
  Packet next(byte[] changed) {
    return new Packet(key, day, version + 1, SdkBytes.fromByteArrayUnsafe(changed), expiresAt);
  }

  byte[] bytes() {
    return data.asByteArrayUnsafe();
  }
}
