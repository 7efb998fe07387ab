package fr.parvis.dcat;

import fr.parvis.dcat.Term.Iri;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Statements about things with an address, each once, in the order in which they were made. */
public final class Graph {

  private static final Iri TYPE = Vocabulary.iri("rdf:type");

  private final Map<Iri, Map<Iri, Set<Term>>> statements = new LinkedHashMap<>();

  /** Begins to tell about a thing, or goes on. */
  About about(Iri subject, String... types) {
    var about = new About(statements.computeIfAbsent(subject, s -> new LinkedHashMap<>()));
    for (var type : types) {
      about.says(TYPE, Vocabulary.iri(type));
    }
    return about;
  }

  /** Each thing with what is said of it. */
  void forEach(BiConsumer<Iri, Map<Iri, Set<Term>>> action) {
    statements.forEach(action);
  }

  /** What is said of one thing. */
  static final class About {

    private final Map<Iri, Set<Term>> said;

    private About(Map<Iri, Set<Term>> said) {
      this.said = said;
    }

    About say(String predicate, Term object) {
      return says(Vocabulary.iri(predicate), object);
    }

    About say(String predicate, Collection<? extends Term> objects) {
      objects.forEach(object -> say(predicate, object));
      return this;
    }

    private About says(Iri predicate, Term object) {
      said.computeIfAbsent(predicate, p -> new LinkedHashSet<>()).add(object);
      return this;
    }
  }
}
