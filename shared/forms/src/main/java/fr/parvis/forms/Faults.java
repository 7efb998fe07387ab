package fr.parvis.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One fault for each place: the one that helps most, so that both sides choose the same. */
final class Faults {

  /** The first is told; the words of kinds stand where {@code kind} does. */
  private static final List<String> FIRST =
      List.of(
          "unknown",
          "required",
          "type",
          "characters",
          "kind",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "exclusiveMinimum",
          "maximum",
          "exclusiveMaximum");

  private final Map<String, Fault> byPlace = new TreeMap<>();

  void add(Fault fault) {
    byPlace.merge(fault.pointer(), fault, (one, other) -> rank(one) <= rank(other) ? one : other);
  }

  /** Those of visible fields in the order of the form, then the others by their place. */
  List<Fault> inOrder(Set<String> visible) {
    return Stream.concat(
            visible.stream().filter(byPlace::containsKey),
            byPlace.keySet().stream().filter(place -> !visible.contains(place)))
        .map(byPlace::get)
        .toList();
  }

  private static int rank(Fault fault) {
    var rank = FIRST.indexOf(fault.rule());
    return rank < 0 ? FIRST.indexOf("kind") : rank;
  }
}
