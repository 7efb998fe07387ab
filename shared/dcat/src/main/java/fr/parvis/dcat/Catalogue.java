package fr.parvis.dcat;

import fr.parvis.dcat.Term.Iri;
import fr.parvis.dcat.Term.Text;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue itself.
 *
 * @param address where it is asked for, without a suffix
 * @param home the page for people
 * @param title in each language
 * @param description in each language
 * @param publisher who answers for it
 * @param rows the interface that gives datasets row by row
 */
public record Catalogue(
    URI address,
    URI home,
    List<Text> title,
    List<Text> description,
    Publisher publisher,
    RowsService rows) {

  /** Keeps its own copies. */
  public Catalogue {
    title = List.copyOf(title);
    description = List.copyOf(description);
  }

  /** Its address as an IRI. */
  Iri iri() {
    return Iri.of(address);
  }

  /**
   * Who publishes.
   *
   * @param address that names it
   * @param siret number of the establishment, by which France knows it
   * @param name in each language
   */
  public record Publisher(URI address, Optional<String> siret, List<Text> name) {

    /** Keeps its own copy. */
    public Publisher {
      name = List.copyOf(name);
    }

    Iri iri() {
      return Iri.of(address);
    }
  }

  /**
   * Whom to ask.
   *
   * @param name of a service or office, never of a person
   * @param mail of that service
   */
  public record Contact(String name, Optional<String> mail) {}

  /**
   * The interface that gives rows.
   *
   * @param endpoint its address
   * @param title in each language
   * @param description where its description for machines is
   */
  public record RowsService(URI endpoint, List<Text> title, URI description) {

    /** Keeps its own copy. */
    public RowsService {
      title = List.copyOf(title);
    }
  }
}
