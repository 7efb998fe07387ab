package fr.parvis.dcat;

import fr.parvis.dcat.Term.Iri;
import fr.parvis.dcat.Term.Text;
import fr.parvis.dcat.Term.Typed;

/**
 * RDF/XML, the syntax of the older harvesters.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF 1.1 XML Syntax</a>
 */
final class RdfXml {

  private RdfXml() {}

  static String write(Graph graph) {
    var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    Vocabulary.PREFIXES.forEach(
        (prefix, namespace) -> text.append("\n  xmlns:%s=\"%s\"".formatted(prefix, namespace)));
    text.append(">\n");
    graph.forEach((subject, said) -> {
      text.append("<rdf:Description rdf:about=\"%s\">\n".formatted(escaped(subject.value())));
      said.forEach((predicate, objects) ->
          objects.forEach(object -> text.append(statement(predicate, object))));
      text.append("</rdf:Description>\n");
    });
    return text.append("</rdf:RDF>\n").toString();
  }

  private static String statement(Iri predicate, Term object) {
    var name =
        Vocabulary.name(predicate)
            .orElseThrow(() -> new IllegalArgumentException("XML has no name for " + predicate));
    return "  <%s%s\n".formatted(name, rest(name, object));
  }

  private static String rest(String name, Term object) {
    return switch (object) {
      case Iri iri -> " rdf:resource=\"%s\"/>".formatted(escaped(iri.value()));
      case Text text -> element(name, " xml:lang=\"" + text.language() + "\"", text.value());
      case Typed typed when typed.isString() -> element(name, "", typed.value());
      case Typed typed ->
          element(name, " rdf:datatype=\"" + typed.type().value() + "\"", typed.value());
    };
  }

  private static String element(String name, String attribute, String value) {
    return "%s>%s</%s>".formatted(attribute, escaped(value), name);
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
