package fr.parvis.tables;

import java.util.Optional;
import java.util.function.Function;

/** How the cells of one column are written as text, both ways. */
interface CellFormat {

  /** The value of a text, if it is one of the column's type and format. */
  Optional<?> read(String text);

  /** The text of a value that the column's type allows. */
  String write(Object value);

  static <T> CellFormat of(
      Class<T> type, Function<String, Optional<T>> reader, Function<T, String> writer) {
    return new CellFormat() {
      @Override
      public Optional<?> read(String text) {
        return reader.apply(text);
      }

      @Override
      public String write(Object value) {
        return writer.apply(type.cast(value));
      }
    };
  }
}
