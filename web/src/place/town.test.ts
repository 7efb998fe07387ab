import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { demoLayer, demoTerritory, TOWN_FOLDER, TOWN_SCRIPT } from "../testing/town";

const FILES = ["rues", "quartiers", "eaux", "parcs"];
const MOST_BYTES = 150_000;
const made = mkdtempSync(join(tmpdir(), "town-"));
afterAll(() => rmSync(made, { recursive: true }));

describe("the demo town", () => {
  it("is made again with the same bytes", () => {
    execFileSync("python3", ["-B", fileURLToPath(TOWN_SCRIPT), "--out", made]);
    for (const name of FILES) {
      expect(readFileSync(join(made, `${name}.geojson`), "utf8")).toBe(
        readFileSync(new URL(`${name}.geojson`, TOWN_FOLDER), "utf8"),
      );
    }
  });

  it("is small", () => {
    const bytes = FILES.map((name) => statSync(new URL(`${name}.geojson`, TOWN_FOLDER)).size);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(MOST_BYTES);
  });

  it("gives each street one name, one run of numbers and a known commune", () => {
    const communes = demoTerritory().communes.map(({ insee }) => insee);
    const names = demoLayer("rues").features.map(({ properties }) => {
      expect(properties?.["last"]).toBeGreaterThan(1);
      expect(communes).toContain(properties?.["insee"]);
      return `${properties?.["insee"]} ${properties?.["name"]}`;
    });
    expect(new Set(names).size).toBe(names.length);
  });
});
