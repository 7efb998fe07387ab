package fr.parvis.functions.signalements.open311;

/** A form in which an answer is asked for: the ending of the address. */
enum Format {
  XML("xml", "text/xml; charset=utf-8"),
  JSON("json", "application/json; charset=utf-8"),
  /** Requests alone, as a FeatureCollection (RFC 7946): an extension for maps. */
  GEOJSON("geojson", "application/geo+json; charset=utf-8");

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }
}
