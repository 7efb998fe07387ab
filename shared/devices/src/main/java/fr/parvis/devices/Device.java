package fr.parvis.devices;

import java.time.Instant;
import java.util.Optional;

/**
 * A sensor or gateway that may connect, or might once.
 *
 * @param thing its name: in its certificate, its MQTT client id, its topics, its readings
 * @param jurisdiction INSEE code of the commune it stands in
 * @param name for people
 * @param state whether its certificate still counts
 * @param certificateId the authority's name of its certificate
 * @param certificateEndsAt when that certificate stops counting by itself
 * @param addedAt when it got this certificate
 * @param connected whether it was connected when last heard of
 * @param lastSeenAt when it last connected or went; empty when it never came
 * @param version grows by one with each change
 */
public record Device(
    String thing,
    String jurisdiction,
    String name,
    State state,
    String certificateId,
    Instant certificateEndsAt,
    Instant addedAt,
    boolean connected,
    Optional<Instant> lastSeenAt,
    long version) {

  /** Whether a device may connect. */
  public enum State {
    /** Its certificate counts. */
    ACTIVE,
    /** Somebody ended its certificate; it stays in the list, and may be added again. */
    REVOKED
  }

  /** A device that nobody knew. */
  static Device added(NewDevice request, Credentials credentials, Instant now) {
    return new Device(
        request.thing(),
        request.jurisdiction(),
        request.name(),
        State.ACTIVE,
        credentials.certificateId(),
        credentials.endsAt(),
        now,
        false,
        Optional.empty(),
        1);
  }

  /** The same device with keys of a new certificate, after the one before was revoked. */
  Device addedAgain(NewDevice request, Credentials credentials, Instant now) {
    return new Device(
        thing,
        request.jurisdiction(),
        request.name(),
        State.ACTIVE,
        credentials.certificateId(),
        credentials.endsAt(),
        now,
        connected,
        lastSeenAt,
        version + 1);
  }

  /** The device without right to connect; itself when it has none already. */
  Device revoked() {
    return state == State.REVOKED ? this : changed(State.REVOKED, connected, lastSeenAt);
  }

  /**
   * The device as a presence event tells; itself when the event tells nothing new.
   *
   * <p>Events arrive again and in any order, so an older one counts for nothing. Of two of the same
   * millisecond "connected" stays: a device that connects twice ends its first session by its
   * second, and AWS tells both at once.
   */
  Device seen(boolean isConnected, Instant at) {
    var news = lastSeenAt.isEmpty() || at.isAfter(lastSeenAt.get());
    var takeover = lastSeenAt.filter(at::equals).isPresent() && isConnected && !connected;
    return news || takeover ? changed(state, isConnected, Optional.of(at)) : this;
  }

  private Device changed(State newState, boolean isConnected, Optional<Instant> seenAt) {
    return new Device(
        thing,
        jurisdiction,
        name,
        newState,
        certificateId,
        certificateEndsAt,
        addedAt,
        isConnected,
        seenAt,
        version + 1);
  }
}
