package fr.parvis.opendata;

import fr.parvis.tables.TableSchema;
import fr.parvis.territory.Words;
import java.util.List;
import java.util.Optional;

/**
 * A dataset as it is declared: what it is, on what terms, and what its rows hold. Its declaration
 * is a file of this module; who produces it stands in the territory's settings.
 *
 * @param id names it for ever, in addresses and in catalogues
 * @param title as people look for it
 * @param description what it tells, and what it does not
 * @param keywords in French
 * @param theme code of the EU's table of data themes: {@code GOVE}
 * @param contact mail address for questions, when it is not the producer's
 * @param sources what it is made from, with their licences
 * @param licence computed from those
 * @param frequency how often a new release is promised
 * @param schema what its rows hold; the primary key orders them
 * @param geometry which columns are a place, if any are
 * @param temporal which column says when, if one does
 * @param indexes columns beside the primary key by which rows are read in order; at most two
 * @param origin what of the territory it is made from
 */
public record Dataset(
    String id,
    Words title,
    Words description,
    List<String> keywords,
    String theme,
    Optional<String> contact,
    List<Source> sources,
    Licence licence,
    Frequency frequency,
    TableSchema schema,
    Optional<Geometry> geometry,
    Optional<String> temporal,
    List<String> indexes,
    Origin origin) {

  /** Indexes of the table that keeps rows. */
  static final int MAX_INDEXES = 2;

  public Dataset {
    keywords = List.copyOf(keywords);
    sources = List.copyOf(sources);
    indexes = List.copyOf(indexes);
  }

  /**
   * Something that a dataset is made from.
   *
   * @param title what it is called
   * @param licence its own
   * @param href where it is, if it is published
   */
  public record Source(Words title, Licence licence, Optional<String> href) {}

  /**
   * The columns of a place in degrees (WGS 84).
   *
   * @param lon of the longitude
   * @param lat of the latitude
   */
  public record Geometry(String lon, String lat) {}

  /** What of the territory a dataset is made from. */
  public enum Origin {
    REPORTS,
    REPORT_FIGURES,
    PROCEDURES,
    SENSOR_NETWORK,
    DAILY_MEASURES,
    CATALOGUE
  }

  /** The column that orders the rows, unless another is asked for. */
  public String firstKey() {
    return schema.primaryKey().getFirst();
  }

  /** Whether rows are read in the order of a column. */
  public boolean isOrderedBy(String column) {
    return column.equals(firstKey()) || indexes.contains(column);
  }
}
