import type { DatasetSummary } from "../../api/datasets";
import { themeName, titleOf } from "../../datasets/words";
import { search } from "../../language/search";
import type { Text } from "../../language/text";

/** What somebody looks for; it stands in the address. */
export interface Filters {
  readonly words: string;
  readonly theme: string | undefined;
  readonly format: string | undefined;
}

export const HOME = "/data";

const SEARCH_FROM = 2;

export function filtersOf(query: URLSearchParams): Filters {
  return {
    words: query.get("mots") ?? "",
    theme: query.get("theme") ?? undefined,
    format: query.get("format") ?? undefined,
  };
}

export function addressOf({ words, theme, format }: Filters): string {
  const query = new URLSearchParams({
    ...(words ? { mots: words } : {}),
    ...(theme ? { theme } : {}),
    ...(format ? { format } : {}),
  });
  return query.size > 0 ? `${HOME}?${query}` : HOME;
}

export function pageOf(id: string): string {
  return `${HOME}/${encodeURIComponent(id)}`;
}

/** Those that the filters let through, the nearest to the words first. */
export function matching(
  all: readonly DatasetSummary[],
  { words, theme, format }: Filters,
  text: Text,
): readonly DatasetSummary[] {
  const kept = all.filter(
    (one) => (!theme || one.theme === theme) && (!format || one.formats.includes(format)),
  );
  if (words.trim().length < SEARCH_FROM) return kept;
  return search(kept, words, (one) => ({
    names: [titleOf(one, text), ...one.keywords],
    others: [text.of(one.description), themeName(one.theme, text), one.id],
  }));
}

/** Each value once, in the order of its name. */
export function choicesOf(values: readonly string[], nameOf: (value: string) => string): readonly string[] {
  return [...new Set(values)].sort((a, b) => nameOf(a).localeCompare(nameOf(b), "fr"));
}
