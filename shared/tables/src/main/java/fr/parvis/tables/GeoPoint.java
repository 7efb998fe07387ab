package fr.parvis.tables;

/**
 * A place on earth, in degrees (WGS 84).
 *
 * @param lon from -180 to 180
 * @param lat from -90 to 90
 */
public record GeoPoint(double lon, double lat) {

  static boolean isOne(double lon, double lat) {
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  }
}
