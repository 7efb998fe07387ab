package fr.parvis.dcat;

/** How a graph is written. */
public enum Syntax {
  /** Turtle: what is given when nothing is asked for. */
  TURTLE("text/turtle", "ttl"),
  /** JSON-LD. */
  JSON_LD("application/ld+json", "jsonld"),
  /** RDF/XML. */
  RDF_XML("application/rdf+xml", "rdf");

  private final String mediaType;
  private final String suffix;

  Syntax(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  /** As it is registered at IANA. */
  public String mediaType() {
    return mediaType;
  }

  /** What an address that asks for it ends with, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** The whole graph. */
  public String write(Graph graph) {
    return switch (this) {
      case TURTLE -> Turtle.write(graph);
      case JSON_LD -> JsonLd.write(graph);
      case RDF_XML -> RdfXml.write(graph);
    };
  }
}
