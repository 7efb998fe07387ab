package fr.parvis.dcat;

import fr.parvis.dcat.Term.Iri;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The vocabularies that the catalogue speaks, by the prefixes that everybody gives them. */
final class Vocabulary {

  /** In the order in which documents declare them. */
  static final Map<String, String> PREFIXES = prefixes();

  private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private Vocabulary() {}

  private static Map<String, String> prefixes() {
    var prefixes = new LinkedHashMap<String, String>();
    prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.put("dct", "http://purl.org/dc/terms/");
    prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.put("hydra", "http://www.w3.org/ns/hydra/core#");
    prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.put("spdx", "http://spdx.org/rdf/terms#");
    prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return Collections.unmodifiableMap(prefixes);
  }

  /** {@code dct:title} in full. */
  static Iri iri(String name) {
    var colon = name.indexOf(':');
    var namespace = PREFIXES.get(name.substring(0, colon));
    if (namespace == null) {
      throw new IllegalArgumentException("No vocabulary has the prefix of " + name);
    }
    return new Iri(namespace + name.substring(colon + 1));
  }

  /** {@code dct:title} again, for what belongs to one of the vocabularies. */
  static Optional<String> name(Iri iri) {
    for (var prefix : PREFIXES.entrySet()) {
      var rest = iri.value().substring(Math.min(prefix.getValue().length(), iri.value().length()));
      if (iri.value().startsWith(prefix.getValue()) && LOCAL.matcher(rest).matches()) {
        return Optional.of(prefix.getKey() + ":" + rest);
      }
    }
    return Optional.empty();
  }
}
