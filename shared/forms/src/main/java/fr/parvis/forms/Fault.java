package fr.parvis.forms;

/**
 * An answer that breaks a rule.
 *
 * @param pointer where, in the answers: {@code /children/0/name}
 * @param rule which: a keyword of JSON Schema ({@code maxLength}), the word of the kind of field
 *     ({@code siret}), {@code required}, {@code characters} or {@code unknown}
 */
public record Fault(String pointer, String rule) {}
