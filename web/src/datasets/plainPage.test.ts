import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Declared {
  readonly id: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly geometry?: object;
}

const DECLARED = new URL("../../../shared/opendata/src/main/resources/fr/parvis/opendata/", import.meta.url);
const datasets = readdirSync(DECLARED)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(new URL(file, DECLARED), "utf8")) as Declared);
const page = readFileSync(new URL("../../public/donnees-ouvertes.html", import.meta.url), "utf8");

describe("the page of files for who has no script", () => {
  it.each(datasets)("has the name and every file of $id", ({ id, title, geometry }) => {
    const words = page.replace(/\s+/g, " ");
    expect(words).toContain(title.fr);
    expect(words).toContain(title.en);
    const formats = ["csv", "jsonl", "parquet", ...(geometry ? ["geojson"] : [])];
    for (const format of formats) expect(page).toContain(`"/data/files/${id}/latest/${id}.${format}"`);
  });

  it("names no dataset that is not declared", () => {
    const named = [...page.matchAll(/\/data\/files\/([^/]+)\//g)].map(([, id]) => id);
    expect([...new Set(named)].sort()).toEqual(datasets.map(({ id }) => id).sort());
  });
});
