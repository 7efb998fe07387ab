package fr.parvis.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as a field describes them. Not-a-number and the infinities, which Table Schema allows,
 * are no numbers here: JSON has no word for them, and each format must hold the same rows.
 *
 * @param point what stands before decimals
 * @param group what stands between thousands, or nothing
 * @param bare whether nothing may stand around the number, such as a currency
 */
record NumberFormat(String point, String group, boolean bare) {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,18}");
  private static final Pattern AROUND = Pattern.compile("^[^0-9.+-]+|[^0-9.]+$");

  static NumberFormat of(JsonNode field) {
    return new NumberFormat(
        field.path("decimalChar").asText("."),
        field.path("groupChar").asText(""),
        field.path("bareNumber").asBoolean(true));
  }

  CellFormat number() {
    return CellFormat.of(Double.class, this::readNumber, this::write);
  }

  /** Up to 18 digits, which a {@code long} always holds. */
  CellFormat integer() {
    return CellFormat.of(Long.class, this::readInteger, value -> Long.toString(value));
  }

  private Optional<Double> readNumber(String text) {
    return Optional.of(plain(text))
        .filter(plain -> NUMBER.matcher(plain).matches())
        .map(Double::valueOf)
        .filter(Double::isFinite);
  }

  private Optional<Long> readInteger(String text) {
    return Optional.of(plain(text))
        .filter(plain -> INTEGER.matcher(plain).matches())
        .map(Long::valueOf);
  }

  private String plain(String text) {
    var ungrouped = group.isEmpty() ? text : text.replace(group, "");
    var pointed = point.equals(".") ? ungrouped : ungrouped.replace(point, ".");
    return bare ? pointed : AROUND.matcher(pointed).replaceAll("");
  }

  /** Never with an exponent, which spreadsheets take for text. */
  private String write(double value) {
    var plain =
        value == Math.rint(value) && Math.abs(value) < 1e15
            ? Long.toString((long) value)
            : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return point.equals(".") ? plain : plain.replace(".", point);
  }
}
