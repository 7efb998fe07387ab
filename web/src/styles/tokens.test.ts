import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, mixed } from "../territory/contrast";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const [light, dark] = css.split("@media (prefers-color-scheme: dark)") as [string, string];

/** The colours of one mode; a town's own colour is out of the way, so that the file's own stands. */
function colors(block: string): Record<string, string> {
  const found = [...block.matchAll(/--([\w-]+):\s*(?:var\([\w-]+,\s*)?(#[0-9a-f]{6})/g)];
  return Object.fromEntries(found.map(([, name, color]) => [name, color]));
}

const modes: Record<string, Record<string, string>> = {
  light: colors(light),
  dark: { ...colors(light), ...colors(dark.split("@media print")[0]!) },
};

const WORDS = [
  ["ink", "page"],
  ["ink", "card"],
  ["ink", "faint"],
  ["ink", "info-tint"],
  ["ink", "wait-tint"],
  ["ink", "late-tint"],
  ["ink", "good-tint"],
  ["quiet", "page"],
  ["quiet", "card"],
  ["quiet", "faint"],
  ["leaf", "page"],
  ["leaf", "card"],
  ["on-leaf", "leaf"],
  ["on-deep", "leaf-deep"],
  ["wait", "wait-tint"],
  ["info", "info-tint"],
  ["good", "good-tint"],
  ["late", "late-tint"],
  ["late", "card"],
  ["late", "page"],
  ["map-words", "map-ground"],
] as const;

const SIGNS = [
  ["field", "card"],
  ["field", "page"],
  ["focus", "page"],
  ["focus", "card"],
  ["leaf", "card"],
] as const;

describe.each(["light", "dark"])("the %s colours", (mode) => {
  const color = (name: string) => modes[mode]![name]!;

  it.each(WORDS)("%s can be read on %s", (words, ground) => {
    expect(contrast(color(words), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SIGNS)("%s can be seen on %s", (sign, ground) => {
    expect(contrast(color(sign), color(ground))).toBeGreaterThanOrEqual(2.99);
  });

  it("let words be read on a chosen tile", () => {
    const tint = mixed(color("card"), color("leaf"), 0.11);
    for (const words of ["ink", "leaf", "quiet"])
      expect(contrast(color(words), tint)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("the style sheets", () => {
  it("name colours in the tokens' file only", () => {
    for (const name of ["base", "forms", "map", "parts", "print", "staff"]) {
      const sheet = readFileSync(new URL(`${name}.css`, import.meta.url), "utf8");
      expect(sheet.match(/#[0-9a-f]{3,8}\b/gi) ?? []).toEqual([]);
    }
  });
});
