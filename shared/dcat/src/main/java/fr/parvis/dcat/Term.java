package fr.parvis.dcat;

import fr.parvis.domain.PlainText;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a statement is about or says: an address or a value. There are no blank nodes: everything of
 * the catalogue has an address, so pages and versions of it can be laid over each other.
 */
public sealed interface Term {

  /**
   * An address.
   *
   * @param value absolute
   */
  record Iri(String value) implements Term {

    private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

    /**
     * Takes an absolute address.
     *
     * @throws IllegalArgumentException with a character that no syntax takes in an address
     */
    public Iri {
      if (value.chars().anyMatch(c -> c <= ' ' || NOT_IN_IRIS.indexOf(c) >= 0)) {
        throw new IllegalArgumentException("Not an address: " + value);
      }
    }

    /** The address as an IRI. */
    public static Iri of(URI address) {
      return new Iri(address.toString());
    }

    /** A part of what has this address, named by a fragment. */
    Iri part(String name) {
      return new Iri(value + (value.contains("#") ? "-" : "#") + name);
    }
  }

  /**
   * Words in a language.
   *
   * @param value characters that every syntax can carry
   * @param language {@code fr}
   */
  record Text(String value, String language) implements Term {

    /** Drops what no syntax can carry. */
    public Text {
      value = PlainText.clean(value);
    }
  }

  /**
   * A value of a type.
   *
   * @param value in the type's own form
   * @param type {@code xsd:date}, in full
   */
  record Typed(String value, Iri type) implements Term {

    /** Drops what no syntax can carry. */
    public Typed {
      value = PlainText.clean(value);
    }

    static Typed string(String value) {
      return new Typed(value, Vocabulary.iri("xsd:string"));
    }

    static Typed date(LocalDate value) {
      return new Typed(value.toString(), Vocabulary.iri("xsd:date"));
    }

    static Typed dateTime(Instant value) {
      return new Typed(value.toString(), Vocabulary.iri("xsd:dateTime"));
    }

    static Typed count(long value) {
      return new Typed(Long.toString(value), Vocabulary.iri("xsd:nonNegativeInteger"));
    }

    /** Whether it is a plain string, whose type no syntax writes. */
    boolean isString() {
      return type.equals(Vocabulary.iri("xsd:string"));
    }
  }
}
