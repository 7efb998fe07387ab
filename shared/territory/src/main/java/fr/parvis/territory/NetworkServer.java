package fr.parvis.territory;

import java.util.List;

/**
 * A LoRaWAN network server that brings readings by webhook.
 *
 * @param id names it in the webhook's address
 * @param kind the form of its webhooks
 * @param secretHashes SHA-256 of the secrets it may show, in hexadecimal; two while one replaces
 *     the other
 */
public record NetworkServer(String id, Kind kind, List<String> secretHashes) {

  /** The forms of webhook that are taken. */
  public enum Kind {
    /** The Things Stack, version 3: The Things Network among others. */
    THE_THINGS_STACK,
    /** ChirpStack, version 4. */
    CHIRPSTACK
  }
}
