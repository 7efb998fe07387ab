package fr.parvis.telemetry;

import fr.parvis.domain.Place;

/** Where a thing stands (SensorThings: Location), by a name people know and as a place. */
public record Location(String name, Place place) {}
