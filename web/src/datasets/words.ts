import type { Dates } from "../language/dates";
import type { Key, Text } from "../language/text";
import type { Words } from "../language/text";

/** "Gouvernement et secteur public"; a code that is newer than this page stands for itself. */
export function themeName(code: string, text: Text): string {
  return wordsOr(`theme.${code}`, code, text);
}

/** "chaque jour". */
export function frequencyWords(code: string, text: Text): string {
  return wordsOr(`frequency.${code.toLowerCase()}`, code, text);
}

/** Formats that hold the rows themselves, the most usual first; other files stand beside them. */
const WHOLE = ["csv", "geojson", "jsonl", "parquet"];

export function holdsRows(format: string): boolean {
  return WHOLE.includes(format);
}

/** The files with rows first, the most usual before the others. */
export function inOrder<T extends { readonly format: string }>(files: readonly T[]): readonly T[] {
  const rank = ({ format }: T): number => WHOLE.indexOf(format) + 1 || WHOLE.length + 1;
  return [...files].sort((a, b) => rank(a) - rank(b));
}

/** "CSV", "GeoJSON". */
export function formatName(format: string, text: Text): string {
  return wordsOr(`format.${format}`, format, text);
}

/** When the data was last released, and that it never was. */
export function releasedWords(at: string | null, text: Text, dates: Dates): string {
  return at === null ? text.say("data.never") : text.say("data.updated", { moment: dates.ago(at) });
}

/** A title of the town's; its address where it has none. */
export function titleOf({ id, title }: { readonly id: string; readonly title: Words }, text: Text): string {
  return text.of(title) || id;
}

function wordsOr(key: string, otherwise: string, text: Text): string {
  return text.has(key) ? text.say(key as Key) : otherwise;
}
