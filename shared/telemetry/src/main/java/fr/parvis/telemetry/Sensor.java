package fr.parvis.telemetry;

/**
 * The instrument or procedure that observes (SensorThings: Sensor): a model, not a single device.
 *
 * @param model maker and model, {@code Adeunis Pulse 4}
 * @param description what it is, in words
 * @param metadata address of its data sheet; empty when there is none
 */
public record Sensor(String model, String description, String metadata) {}
