package fr.parvis.functions.signalements.open311;

import fr.parvis.json.Json;

/**
 * An answer before it has a form: maps, lists and values, which become JSON or XML.
 *
 * @param root name of XML's root element; JSON has none
 * @param content a map or a list of maps
 */
record Document(String root, Object content) {

  String text(Format format) {
    return switch (format) {
      case XML -> Xml.write(this);
      case JSON, GEOJSON -> Json.write(content);
    };
  }
}
