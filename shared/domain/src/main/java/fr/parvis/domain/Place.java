package fr.parvis.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where something is: a point, words, or both.
 *
 * @param lon longitude in degrees east (WGS 84), together with {@code lat} or not at all
 * @param lat latitude in degrees north (WGS 84)
 * @param insee INSEE code of the commune
 * @param label the place in words: an address, "in front of the school"
 * @param segment id of the street segment, once one was found
 */
public record Place(
    @Nullable Double lon,
    @Nullable Double lat,
    String insee,
    @Nullable String label,
    @Nullable String segment) {

  private static final double MAX_LON = 180;
  private static final double MAX_LAT = 90;

  /**
   * Takes what was checked before.
   *
   * @throws IllegalArgumentException with half a point, or one that is not on Earth; what people
   *     send is checked before
   */
  public Place {
    if ((lon == null) != (lat == null)) {
      throw new IllegalArgumentException("A point has both lon and lat");
    }
    if (lon != null && lat != null && !isOnEarth(lon, lat)) {
      throw new IllegalArgumentException("The point is not on Earth");
    }
  }

  /** Whether the two are degrees of longitude and latitude. */
  public static boolean isOnEarth(double lon, double lat) {
    return Math.abs(lon) <= MAX_LON && Math.abs(lat) <= MAX_LAT;
  }

  /** Whether the place has a point, so that {@link #lon} and {@link #lat} are there. */
  public boolean hasPoint() {
    return lon != null;
  }
}
