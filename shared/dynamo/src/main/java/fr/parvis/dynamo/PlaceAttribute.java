package fr.parvis.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.domain.Place;

/** How a place is stored wherever a record has one: as a map, the same in every table. */
public final class PlaceAttribute {

  public static final MapAttribute<Place> PLACE =
      new MapAttribute<>(
          Place.class,
          place ->
              new Attributes()
                  .number("lon", place.lon())
                  .number("lat", place.lat())
                  .text("insee", place.insee())
                  .text("label", place.label())
                  .text("segment", place.segment())
                  .map(),
          map ->
              new Place(
                  number(map, "lon").map(Double::valueOf).orElse(null),
                  number(map, "lat").map(Double::valueOf).orElse(null),
                  required(map, "insee"),
                  text(map, "label").orElse(null),
                  text(map, "segment").orElse(null)));

  private PlaceAttribute() {}
}
