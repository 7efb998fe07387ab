package fr.parvis.functions.uplinks;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.access.SecretHash;
import fr.parvis.domain.Denied;
import fr.parvis.json.Json;
import fr.parvis.territory.NetworkServer;
import fr.parvis.territory.Territories;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Takes a webhook from a network server that proves itself by its secret. What the body means is
 * the sensors door's: a frame that it cannot read is kept there, where somebody can mend it.
 */
final class TakeUplink {
  private final Territories territories;
  private final UplinksQueue queue;
  private final InstantSource clock;

  TakeUplink(Territories territories, UplinksQueue queue, InstantSource clock) {
    this.territories = territories;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * The server of that id, if this is one of its secrets.
   *
   * @throws Denied without telling which of the two is wrong
   */
  NetworkServer server(String id, String secret) {
    return territories
        .get()
        .networkServer(id)
        .filter(s -> s.secretHashes().stream().anyMatch(h -> new SecretHash(h).matches(secret)))
        .orElseThrow(() -> new Denied("This is for the territory's network servers"));
  }

  /** Keeps the body for the sensors door. */
  void run(NetworkServer server, String body) {
    var format =
        switch (server.kind()) {
          case THE_THINGS_STACK -> "lorawan-ttn";
          case CHIRPSTACK -> "lorawan-chirpstack";
        };
    var payload = Base64.getEncoder().encodeToString(body.getBytes(UTF_8));
    queue.send(Json.write(new WaitingUplink(format, server.id(), clock.millis(), payload)));
  }
}
