package fr.parvis.dcat;

import fr.parvis.dcat.Term.Iri;
import fr.parvis.dcat.Term.Text;
import fr.parvis.dcat.Term.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lists of codes that DCAT-AP asks for, of the Union's publications office and others. Each
 * code used is told with its kind, so that the graph can be checked without fetching the lists.
 */
final class Authorities {

  private static final String UNION = "http://publications.europa.eu/resource/authority/";
  private static final String THEMES = UNION + "data-theme";

  /** Titles of the themes; a code without one has its code for a title. */
  private static final Map<String, String> THEME_TITLES =
      Map.ofEntries(
          Map.entry("AGRI", "Agriculture, pêche, sylviculture et alimentation"),
          Map.entry("ECON", "Économie et finances"),
          Map.entry("EDUC", "Éducation, culture et sport"),
          Map.entry("ENER", "Énergie"),
          Map.entry("ENVI", "Environnement"),
          Map.entry("GOVE", "Gouvernement et secteur public"),
          Map.entry("HEAL", "Santé"),
          Map.entry("INTR", "Questions internationales"),
          Map.entry("JUST", "Justice, système juridique et sécurité publique"),
          Map.entry("REGI", "Régions et villes"),
          Map.entry("SOCI", "Population et société"),
          Map.entry("TECH", "Science et technologie"),
          Map.entry("TRAN", "Transports"));

  /** Formats that the Union's list of file types has. */
  private static final List<String> FILE_TYPES = List.of("CSV", "GEOJSON", "JSON", "PARQUET");

  private Authorities() {}

  static Iri themes(Graph graph) {
    var themes = new Iri(THEMES);
    graph
        .about(themes, "skos:ConceptScheme")
        .say("dct:title", new Text("Thèmes de données", "fr"))
        .say("dct:title", new Text("Data themes", "en"));
    return themes;
  }

  static Iri theme(Graph graph, String code) {
    var theme = new Iri(THEMES + "/" + code);
    graph
        .about(theme, "skos:Concept")
        .say("skos:prefLabel", new Text(THEME_TITLES.getOrDefault(code, code), "fr"))
        .say("skos:inScheme", themes(graph));
    return theme;
  }

  static Iri frequency(Graph graph, String code) {
    return known(graph, UNION + "frequency/" + code, "dct:Frequency");
  }

  static Iri french(Graph graph) {
    return known(graph, UNION + "language/FRA", "dct:LinguisticSystem");
  }

  static Iri everybody(Graph graph) {
    return known(graph, UNION + "access-right/PUBLIC", "dct:RightsStatement");
  }

  static Iri commune(Graph graph, String insee) {
    return known(graph, "http://id.insee.fr/geo/commune/" + insee, "dct:Location");
  }

  static Iri licence(Graph graph, Iri licence) {
    return known(graph, licence.value(), "dct:LicenseDocument");
  }

  static Iri mediaType(Graph graph, String mediaType) {
    var registered = mediaType.split(";", 2)[0].strip();
    return known(
        graph, "https://www.iana.org/assignments/media-types/" + registered, "dct:MediaType");
  }

  /** A format that the Union has no code for is told by its name. */
  static Iri format(Graph graph, String format, Iri distribution) {
    var code = format.toUpperCase(Locale.ROOT);
    if (FILE_TYPES.contains(code)) {
      return known(graph, UNION + "file-type/" + code, "dct:MediaTypeOrExtent");
    }
    var own = known(graph, distribution.part("format").value(), "dct:MediaTypeOrExtent");
    graph.about(own).say("rdfs:label", Typed.string(format));
    return own;
  }

  private static Iri known(Graph graph, String address, String type) {
    var iri = new Iri(address);
    graph.about(iri, type);
    return iri;
  }
}
