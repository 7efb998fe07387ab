package fr.parvis.tables;

import fr.parvis.messages.Messages;
import java.util.Map;

/**
 * A cell that breaks a rule.
 *
 * @param line of a file whose header is line 1
 * @param row its primary key, empty for a table that has none
 * @param column name of the field
 * @param rule a word of Table Schema ({@code required}, {@code maxLength}), or {@code siret}
 * @param asked what the rule asks: the type's word, the bound, the pattern; empty where the rule
 *     says all
 */
public record Fault(long line, String row, String column, String rule, String asked) {

  /** The rule as people say it. */
  public String words(Messages messages) {
    var key = "table.rule." + rule;
    return asked.isEmpty() ? messages.text(key) : messages.text(key, Map.of("asked", asked));
  }
}
