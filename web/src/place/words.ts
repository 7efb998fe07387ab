/** What people shorten when they type an address. */
const SHORT: Readonly<Record<string, string>> = {
  av: "avenue",
  ave: "avenue",
  bd: "boulevard",
  bld: "boulevard",
  boul: "boulevard",
  ch: "chemin",
  che: "chemin",
  imp: "impasse",
  all: "allee",
  pl: "place",
  q: "quai",
  r: "rue",
  rte: "route",
  st: "saint",
  ste: "sainte",
};

const EMPTY = new Set(["de", "du", "des", "la", "le", "les", "l", "d", "a", "au", "aux", "et", "the", "of"]);

/** A text as plain words: no accents, no capitals, no articles, usual short forms written out. */
export function plainWords(text: string): string[] {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !EMPTY.has(word))
    .map((word) => SHORT[word] ?? word);
}

/** Lower case without accents. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").toLowerCase();
}
