package fr.parvis.opendata;

import fr.parvis.domain.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The datasets that are declared, in the order of the catalogue. */
public final class Datasets {

  /** More datasets than declarations could ever be: a list of them is one page. */
  public static final int MOST = 1000;

  private static final List<String> IDS =
      List.of(
          "signalements",
          "signalements-indicateurs",
          "demarches-usage",
          "capteurs",
          "mesures-quotidiennes",
          "catalogue");

  private static final List<Dataset> ALL = IDS.stream().map(Datasets::read).toList();

  private Datasets() {}

  /** All of them. */
  public static List<Dataset> all() {
    return ALL;
  }

  /** The dataset of an id, if there is one. */
  public static Optional<Dataset> find(String id) {
    return ALL.stream().filter(dataset -> dataset.id().equals(id)).findFirst();
  }

  /**
   * The dataset of an id.
   *
   * @throws NotFound when none is declared
   */
  public static Dataset get(String id) {
    return find(id).orElseThrow(() -> new NotFound("There is no such dataset"));
  }

  private static Dataset read(String id) {
    try (var declaration = Datasets.class.getResourceAsStream(id + ".json")) {
      if (declaration == null) {
        throw new IllegalStateException("There is no declaration of " + id);
      }
      return DatasetReader.read(new String(declaration.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
