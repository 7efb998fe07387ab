package fr.parvis.simulator.town;

import java.text.Normalizer;
import java.util.Locale;

/** Names of people's language as names that machines send. */
public final class Codes {

  private Codes() {}

  /** {@code "Rue de l'Église"} as {@code rue-de-l-eglise}. */
  public static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
