package fr.parvis.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the cells of a column must be beyond their type.
 *
 * @param required whether a cell may not be empty
 * @param unique whether no two rows may have the same
 * @param siret whether it must be the number of an establishment
 * @param pattern that the whole text must match
 * @param values the only ones allowed; any, when there are none
 * @param minimum in the column's type
 * @param maximum in the column's type
 */
record Constraints(
    boolean required,
    boolean unique,
    boolean siret,
    Optional<Pattern> pattern,
    List<Object> values,
    Optional<Comparable<Object>> minimum,
    Optional<Comparable<Object>> maximum,
    OptionalInt minLength,
    OptionalInt maxLength) {}
