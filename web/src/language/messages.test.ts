import { describe, expect, it } from "vitest";
import { en } from "./en";
import { fr, type Key } from "./fr";
import { Text } from "./text";

const keys = Object.keys(fr) as Key[];
const argumentsOf = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("the message catalogues", () => {
  it("have the same keys", () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort());
  });

  it.each(keys)("%s has words and the same arguments in both languages", (key) => {
    expect(fr[key].trim()).not.toBe("");
    expect(argumentsOf(en[key])).toEqual(argumentsOf(fr[key]));
  });

  it("have both forms of what is counted", () => {
    const stems = keys.filter((key) => key.endsWith(".other") && key.replace(/other$/, "one") in fr);
    expect(stems.length).toBeGreaterThan(5);
    expect(
      keys.filter((key) => key.endsWith(".one")).every((key) => key.replace(/one$/, "other") in fr),
    ).toBe(true);
  });
});

describe("a text", () => {
  const text = new Text("fr", fr);

  it("sets spaces that do not break before French signs", () => {
    expect(text.say("report.where.title")).toBe("Où est le problème\u202f?");
  });

  it("puts arguments in, and numbers as French writes them", () => {
    expect(text.say("steps", { step: 2, count: 4 })).toBe("Étape 2 sur 4");
    expect(text.count("report.details.left", 1234).replace(/\s/g, " ")).toBe("Il reste 1 234 caractères.");
  });

  it("counts nought as one, as French does", () => {
    expect(text.count("report.details.left", 0)).toContain("Il reste 1 caractère");
  });
});
