package fr.parvis.functions.uplinks;

/**
 * A webhook as the sensors door gets it.
 *
 * @param format how to read the payload: {@code lorawan-ttn}, {@code lorawan-chirpstack}
 * @param server id of the network server in the territory's settings
 * @param receivedAt when it came, in milliseconds since 1970
 * @param payload the body as it came, in base 64
 */
record WaitingUplink(String format, String server, long receivedAt, String payload) {}
