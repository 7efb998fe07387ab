import { plainWords } from "../../place/words";
import type { Category } from "../../territory/types";
import type { Text } from "../../language/text";

/** The categories that most of the typed words speak of, in their name before in their keywords; none when no word does. */
export function searchCategories(categories: readonly Category[], typed: string, text: Text): Category[] {
  const wanted = plainWords(typed).filter((word) => word.length >= 2);
  const scored = categories.map((category) => ({ category, ...score(category, wanted, text) }));
  const most = Math.max(...scored.map(({ words }) => words));
  return scored
    .filter(({ words }) => words > 0 && words === most)
    .sort((a, b) => b.points - a.points)
    .map(({ category }) => category);
}

/** The categories by the settings' groups, in the settings' order. */
export function groupCategories(categories: readonly Category[], text: Text): Map<string, Category[]> {
  const groups = new Map<string, Category[]>();
  for (const category of categories) {
    const name = typeof category.group === "string" ? category.group : text.of(category.group);
    groups.set(name, [...(groups.get(name) ?? []), category]);
  }
  return groups;
}

function score(
  { name, keywords = [] }: Category,
  wanted: readonly string[],
  text: Text,
): { words: number; points: number } {
  const own = plainWords(text.of(name));
  const other = [...plainWords(Object.values(name).join(" ")), ...keywords.flatMap(plainWords)];
  const points = wanted.map((word) => {
    if (own.some((part) => isLike(part, word))) return 2;
    return other.some((part) => isLike(part, word)) ? 1 : 0;
  });
  return {
    words: points.filter((each) => each > 0).length,
    points: points.reduce<number>((a, b) => a + b, 0),
  };
}

/** A word being typed, its plural, or its other gender: "lampadaires" is like "lampadaire", "dangereux" like "dangereuse". */
function isLike(part: string, word: string): boolean {
  const shorter = Math.min(part.length, word.length);
  return part.startsWith(word) || (shorter > 3 && part.slice(0, shorter - 1) === word.slice(0, shorter - 1));
}
