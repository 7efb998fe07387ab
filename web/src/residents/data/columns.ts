import type { Cell, Column, Dataset } from "../../api/datasets";
import type { Dates } from "../../language/dates";
import type { Text } from "../../language/text";

/** Digits after the comma: a place to the decimetre. */
const MOST_DIGITS = 6;

/** The columns that tell rows apart. */
export function keyOf({ schema: { primaryKey } }: Pick<Dataset, "schema">): readonly string[] {
  return primaryKey;
}

/** Columns by which rows can be read in order. */
export function orderedBy(dataset: Pick<Dataset, "schema" | "indexes">): readonly string[] {
  return [...new Set([...keyOf(dataset).slice(0, 1), ...dataset.indexes])];
}

export function titleOfColumn({ title, name }: Column): string {
  return title ?? name;
}

/** A cell as people read it; nothing where it is empty. */
export function cellWords(cell: Cell, { type }: Pick<Column, "type">, text: Text, dates: Dates): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "boolean") return text.say(cell ? "data.true" : "data.false");
  if (typeof cell === "number") return numberWords(cell, text);
  if (type === "date") return dates.date(cell, { year: true });
  if (type === "yearmonth") return dates.month(firstDay(cell));
  if (type === "datetime") return dates.moment(cell);
  return cell;
}

export function numberWords(value: number, { language }: Pick<Text, "language">): string {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  return new Intl.NumberFormat(locale, { maximumFractionDigits: MOST_DIGITS }).format(value);
}

/** A month as the day it begins with. */
export function firstDay(month: string): string {
  return `${month}-01`;
}
