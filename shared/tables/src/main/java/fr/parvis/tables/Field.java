package fr.parvis.tables;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column: its name, what people call it, and what its cells hold. */
public final class Field {
  private final String name;
  private final FieldType type;
  private final String title;
  private final String description;
  private final CellFormat format;
  private final Constraints constraints;

  Field(
      String name,
      FieldType type,
      String title,
      String description,
      CellFormat format,
      Constraints constraints) {
    this.name = name;
    this.type = type;
    this.title = title;
    this.description = description;
    this.format = format;
    this.constraints = constraints;
  }

  /** As the header of a file has it. */
  public String name() {
    return name;
  }

  /** What its cells are. */
  public FieldType type() {
    return type;
  }

  /** What people call it; the name, when the schema has no title. */
  public String title() {
    return title.isBlank() ? name : title;
  }

  /** What it means, in the words of the schema; may be empty. */
  public String description() {
    return description;
  }

  /** Whether a cell may not be empty. */
  public boolean required() {
    return constraints.required();
  }

  /** The value of a text, if it is one of this field. */
  public Optional<?> read(String text) {
    return format.read(text);
  }

  /** The text of a cell; empty for none. What is at fault is written as it came. */
  public String write(@Nullable Object cell) {
    return cell == null ? "" : type.cell().isInstance(cell) ? format.write(cell) : cell.toString();
  }

  Constraints constraints() {
    return constraints;
  }
}
