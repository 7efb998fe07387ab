package fr.parvis.dcat;

import fr.parvis.dcat.Catalogue.Contact;
import fr.parvis.dcat.Term.Text;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dataset as the catalogue tells of it.
 *
 * @param id literal, stable for ever
 * @param page the page for people, which also names it
 * @param title in each language
 * @param description in each language
 * @param keywords plain words
 * @param theme code of the Union's data themes: {@code GOVE}
 * @param frequency code of the Union's frequencies: {@code DAILY}
 * @param publisher who answers for it
 * @param contact whom to ask
 * @param licence address of its licence
 * @param communes INSEE codes of what it covers
 * @param period first and last day of what it tells
 * @param schema where its Table Schema is
 * @param sources what it is made of, in words
 * @param latest its release, when it has one
 */
public record CatalogueDataset(
    String id,
    URI page,
    List<Text> title,
    List<Text> description,
    List<Text> keywords,
    String theme,
    String frequency,
    Catalogue.Publisher publisher,
    Contact contact,
    URI licence,
    List<String> communes,
    Optional<Period> period,
    Optional<URI> schema,
    List<Text> sources,
    Optional<Release> latest) {

  /** Keeps its own copies. */
  public CatalogueDataset {
    title = List.copyOf(title);
    description = List.copyOf(description);
    keywords = List.copyOf(keywords);
    communes = List.copyOf(communes);
    sources = List.copyOf(sources);
  }

  /**
   * Days.
   *
   * @param from first
   * @param to last, included
   */
  public record Period(LocalDate from, LocalDate to) {}

  /**
   * What was published last.
   *
   * @param version its number
   * @param first when the dataset was published for the first time
   * @param at when this was published
   * @param files each form of it
   */
  public record Release(String version, Instant first, Instant at, List<Distribution> files) {

    /** Keeps its own copy. */
    public Release {
      files = List.copyOf(files);
    }
  }

  /**
   * A file.
   *
   * @param format short name: {@code csv}
   * @param mediaType as registered at IANA
   * @param address that gives the newest of its kind, for ever
   * @param bytes how long
   * @param sha256 of its bytes, in hexadecimal
   */
  public record Distribution(
      String format, String mediaType, URI address, long bytes, String sha256) {}
}
