package fr.parvis.simulator.gateway;

import java.time.Instant;

/**
 * A message that a gateway sends.
 *
 * @param thing who sends it
 * @param sentAt when
 * @param topic where to
 * @param payload SenML
 * @param readings how many it holds
 */
// Written once and sent: nobody compares packs but by their bytes.
@SuppressWarnings("ArrayRecordComponent")
public record Pack(String thing, Instant sentAt, String topic, byte[] payload, int readings) {}
