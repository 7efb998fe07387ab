package fr.parvis.dcat;

import fr.parvis.dcat.Term.Iri;
import fr.parvis.dcat.Term.Text;
import fr.parvis.dcat.Term.Typed;
import fr.parvis.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * JSON-LD with the vocabularies' prefixes as its whole context: nothing is fetched to read it.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLd {

  private JsonLd() {}

  static String write(Graph graph) {
    var nodes = new ArrayList<Map<String, Object>>();
    graph.forEach((subject, said) -> nodes.add(node(subject, said)));
    var document = new LinkedHashMap<String, Object>();
    document.put("@context", Vocabulary.PREFIXES);
    document.put("@graph", nodes);
    return Json.write(document);
  }

  private static Map<String, Object> node(Iri subject, Map<Iri, Set<Term>> said) {
    var node = new LinkedHashMap<String, Object>();
    node.put("@id", subject.value());
    said.forEach((predicate, objects) -> {
      var name = name(predicate);
      if (name.equals("rdf:type")) {
        node.put("@type", objects.stream().map(type -> name((Iri) type)).toList());
      } else {
        node.put(name, values(objects));
      }
    });
    return node;
  }

  private static List<Map<String, String>> values(Set<Term> objects) {
    return objects.stream().map(JsonLd::value).toList();
  }

  /** In a fixed order: the same graph is the same text, wherever it is written. */
  private static Map<String, String> value(Term term) {
    var value = new TreeMap<String, String>();
    switch (term) {
      case Iri iri -> value.put("@id", iri.value());
      case Text text -> {
        value.put("@value", text.value());
        value.put("@language", text.language());
      }
      case Typed typed -> {
        value.put("@value", typed.value());
        if (!typed.isString()) {
          value.put("@type", name(typed.type()));
        }
      }
    }
    return value;
  }

  private static String name(Iri iri) {
    return Vocabulary.name(iri).orElse(iri.value());
  }
}
