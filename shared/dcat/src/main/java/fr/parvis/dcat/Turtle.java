package fr.parvis.dcat;

import fr.parvis.dcat.Term.Iri;
import fr.parvis.dcat.Term.Text;
import fr.parvis.dcat.Term.Typed;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turtle, the syntax that people read too.
 *
 * @see <a href="https://www.w3.org/TR/turtle/">RDF 1.1 Turtle</a>
 */
final class Turtle {

  private Turtle() {}

  static String write(Graph graph) {
    var text = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, namespace) -> text.append("@prefix %s: <%s> .\n".formatted(prefix, namespace)));
    graph.forEach((subject, said) -> text.append('\n').append(term(subject)).append(body(said)));
    return text.toString();
  }

  private static String body(Map<Iri, Set<Term>> said) {
    return said.entrySet().stream()
        .map(statement ->
            "\n  "
                + predicate(statement.getKey())
                + " "
                + statement.getValue().stream().map(Turtle::term).collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" ;", "", " .\n"));
  }

  private static String predicate(Iri predicate) {
    var name = term(predicate);
    return name.equals("rdf:type") ? "a" : name;
  }

  private static String term(Term term) {
    return switch (term) {
      case Iri iri -> Vocabulary.name(iri).orElse("<" + iri.value() + ">");
      case Text text -> quoted(text.value()) + "@" + text.language();
      case Typed typed ->
          quoted(typed.value()) + (typed.isString() ? "" : "^^" + term(typed.type()));
    };
  }

  private static String quoted(String value) {
    return "\""
        + value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
        + "\"";
  }
}
