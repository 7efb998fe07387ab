package fr.parvis.simulator.gateway;

import java.time.Duration;
import java.util.List;

/**
 * A gateway that collects what its sensors measure and sends it in packs.
 *
 * @param thing its id, as in its certificate and its topics
 * @param name in French, for people
 * @param description in French, for people
 * @param spot where it stands
 * @param form how it sends
 * @param every how often it sends
 * @param channels its sensors
 */
public record Gateway(
    String thing,
    String name,
    String description,
    Channel.Spot spot,
    Form form,
    Duration every,
    List<Channel> channels) {

  /** Takes a copy. */
  public Gateway {
    channels = List.copyOf(channels);
  }

  /**
   * The same, as it sends a long past: no more often than these, so that a past of weeks costs what
   * hours of the present do.
   */
  public Gateway slowed(Duration measuring, Duration sending) {
    return new Gateway(
        thing,
        name,
        description,
        spot,
        form,
        sending,
        channels.stream().map(channel -> channel.slowed(measuring)).toList());
  }
}
