package fr.parvis.functions.relay;

import fr.parvis.events.EventEnvelope;
import java.util.List;
import java.util.Optional;

/** Where events go. */
public interface Bus {

  /** As many events as one call of EventBridge takes. */
  int MAX_EVENTS = 10;

  /**
   * Puts at most {@link #MAX_EVENTS} events. The bus may take some and refuse others.
   *
   * @return the first refusal; empty when all were taken
   */
  Optional<Refusal> put(List<EventEnvelope> events);

  /**
   * An event that was not taken.
   *
   * @param index its place in what was put, from 0
   * @param code why, as EventBridge says: {@code ThrottlingException}, {@code InternalFailure}
   */
  record Refusal(int index, String code) {}
}
