package fr.parvis.telemetry;

import fr.parvis.domain.Place;

/**
 * What an observation is about when that is not where the thing stands (SensorThings:
 * FeatureOfInterest): the district a flow meter feeds, the street a counter looks at.
 */
public record FeatureOfInterest(String name, String description, Place place) {}
