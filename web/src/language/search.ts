import { plainWords } from "../place/words";

/** What is found by its names before by its other words. */
export interface Searched {
  readonly names: readonly string[];
  readonly others: readonly string[];
}

/** Those that most of the typed words speak of, by their names before by their other words; none when no word does. */
export function search<T>(all: readonly T[], typed: string, wordsOf: (one: T) => Searched): T[] {
  const wanted = plainWords(typed).filter((word) => word.length >= 2);
  const scored = all.map((one) => ({ one, ...score(wordsOf(one), wanted) }));
  const most = Math.max(...scored.map(({ words }) => words));
  return scored
    .filter(({ words }) => words > 0 && words === most)
    .sort((a, b) => b.points - a.points)
    .map(({ one }) => one);
}

function score({ names, others }: Searched, wanted: readonly string[]): { words: number; points: number } {
  const own = names.flatMap(plainWords);
  const other = others.flatMap(plainWords);
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
