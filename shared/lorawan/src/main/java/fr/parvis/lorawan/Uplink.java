package fr.parvis.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What a device sent, as its network server tells it.
 *
 * @param device the device among those of its server: {@code device_id} of The Things Stack, {@code
 *     devEui} of ChirpStack
 * @param model what the server calls its model; empty when it does not say
 * @param port LoRaWAN's FPort, by which a device tells its frames apart; 0 when the server leaves
 *     it out
 * @param payload the bytes, deciphered; none when the server only gives what it decoded
 * @param decoded what the server's own decoder made of the bytes; missing when it has none
 * @param at when the server received it
 */
// Uplinks are decoded and never compared, so identity of the bytes is enough.
@SuppressWarnings("ArrayRecordComponent")
public record Uplink(
    String device, String model, int port, byte[] payload, JsonNode decoded, Instant at) {}
