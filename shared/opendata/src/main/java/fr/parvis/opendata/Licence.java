package fr.parvis.opendata;

import fr.parvis.domain.Invalid;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** On what terms data may be used again. Each dataset has its own, computed from its sources. */
public enum Licence {
  /** Etalab's open licence 2.0: name the source. */
  LOV2(
      "lov2",
      "Licence Ouverte / Open Licence 2.0",
      "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
      Terms.NAMED),
  /** Name the source, and keep databases made from it under the same licence. */
  ODBL_1_0(
      "odbl-1.0",
      "Open Database License 1.0",
      "https://opendatacommons.org/licenses/odbl/1-0/",
      Terms.ALIKE),
  /** Name the author. */
  CC_BY_4_0(
      "cc-by-4.0",
      "Creative Commons Attribution 4.0",
      "https://creativecommons.org/licenses/by/4.0/",
      Terms.NAMED),
  /** Name the author, and keep what is made from it under the same licence. */
  CC_BY_SA_4_0(
      "cc-by-sa-4.0",
      "Creative Commons Attribution-ShareAlike 4.0",
      "https://creativecommons.org/licenses/by-sa/4.0/",
      Terms.ALIKE),
  /** Nothing is asked. */
  CC0_1_0(
      "cc0-1.0",
      "Creative Commons Zero 1.0",
      "https://creativecommons.org/publicdomain/zero/1.0/",
      Terms.FREE);

  /** What a licence asks of what is made from the data, the least first. */
  private enum Terms {
    FREE,
    NAMED,
    ALIKE
  }

  private final String id;
  private final String title;
  private final URI href;
  private final Terms terms;

  Licence(String id, String title, String href, Terms terms) {
    this.id = id;
    this.title = title;
    this.href = URI.create(href);
    this.terms = terms;
  }

  /** Names it in declarations and in the API: {@code odbl-1.0}. */
  public String id() {
    return id;
  }

  /** Its own name. */
  public String title() {
    return title;
  }

  /** Its text. */
  public URI href() {
    return href;
  }

  /**
   * The licence of an id.
   *
   * @throws Invalid when nobody here knows it
   */
  public static Licence ofId(String id) {
    return Arrays.stream(values())
        .filter(licence -> licence.id.equals(id))
        .findFirst()
        .orElseThrow(() -> Invalid.of("#/licence", "unknown", "is no licence known here"));
  }

  /**
   * The licence of what is made from data under these. One that asks to keep its own is kept: ODbL
   * is never given another. Otherwise what is asked most is asked, and the town's own licence, the
   * first of those, says so.
   *
   * @throws Invalid when two ask to be kept, for then nothing may be made from both
   */
  public static Licence of(Collection<Licence> sources) {
    if (sources.isEmpty()) {
      throw Invalid.of("#/sources", "required", "names what the dataset is made from");
    }
    var kept = asking(sources, Terms.ALIKE);
    if (kept.size() > 1) {
      throw Invalid.of(
          "#/sources",
          "licences-exclude-each-other",
          "%s and %s each ask that what is made from them is under their own terms; nothing may be made from both"
              .formatted(kept.getFirst().title, kept.get(1).title));
    }
    if (!kept.isEmpty()) {
      return kept.getFirst();
    }
    var named = asking(sources, Terms.NAMED);
    return named.isEmpty() ? CC0_1_0 : named.getFirst();
  }

  private static List<Licence> asking(Collection<Licence> sources, Terms terms) {
    return sources.stream().filter(licence -> licence.terms == terms).distinct().sorted().toList();
  }
}
