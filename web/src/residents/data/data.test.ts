import { describe, expect, it } from "vitest";
import { dataset } from "../../testing/datasets";
import { dates, plain, text } from "../../testing/observations";
import { cellWords, orderedBy } from "./columns";
import { commandOf } from "./command";
import { addressOf, choicesOf, filtersOf, matching } from "./filters";
import { isDataPage } from "./pages";
import { placesOf } from "./places";
import * as preview from "./preview";

const TREES = dataset();
const WATER = dataset({
  id: "eau",
  title: { fr: "Compteurs d'eau" },
  description: { fr: "Ce que lisent les capteurs." },
  keywords: ["fuites"],
  theme: "GOVE",
  formats: ["csv"],
});

describe("the search", () => {
  const none = { words: "", theme: undefined, format: undefined };
  const found = (filters: object) =>
    matching([TREES, WATER], { ...none, ...filters }, text).map(({ id }) => id);

  it("finds by plain words of title, keywords and description", () => {
    expect(found({ words: "arbre" })).toEqual(["arbres"]);
    expect(found({ words: "fuite" })).toEqual(["eau"]);
    expect(found({ words: "parcs" })).toEqual(["arbres"]);
    expect(found({ words: "piscine" })).toEqual([]);
  });

  it("filters by theme and by format, and keeps all without a filter", () => {
    expect(found({})).toEqual(["arbres", "eau"]);
    expect(found({ theme: "GOVE" })).toEqual(["eau"]);
    expect(found({ format: "geojson", words: "eau" })).toEqual([]);
  });

  it("stands in the address", () => {
    const filters = { words: "eau & gaz", theme: "ENVI", format: "csv" };
    expect(filtersOf(new URL(addressOf(filters), "http://parvis").searchParams)).toEqual(filters);
    expect(addressOf(none)).toBe("/data");
  });

  it("offers each value once, in the order of its name", () => {
    const names: Record<string, string> = { b: "Énergie", a: "Transports", c: "Eau" };
    expect(choicesOf(["a", "b", "a", "c"], (value) => names[value]!)).toEqual(["c", "b", "a"]);
  });
});

describe("the addresses under /data", () => {
  it.each(["/data", "/data/", "/data/arbres", "/data/catalogue", "/data/files-de-velos"])(
    "%s is a page",
    (path) => expect(isDataPage(path)).toBe(true),
  );

  it.each(["/data/catalog", "/data/catalog.ttl", "/data/feed.atom", "/data/files/arbres/latest/arbres.csv"])(
    "%s is the API's",
    (path) => expect(isDataPage(path)).toBe(false),
  );
});

describe("the table of rows", () => {
  it("is sorted by the first column of the key and by indexed ones", () => {
    const primaryKey = ["serie", "jour"];
    expect(orderedBy(dataset({ indexes: ["jour"], schema: { fields: [], primaryKey } }))).toEqual([
      "serie",
      "jour",
    ]);
    expect(orderedBy(dataset({ indexes: ["id"] }))).toEqual(["id"]);
  });

  it("is turned round by the column that sorts it already", () => {
    expect(preview.turned("jour", undefined)).toBe("jour");
    expect(preview.turned("jour", "jour")).toBe("-jour");
    expect(preview.turned("jour", "-jour")).toBe("jour");
    expect(preview.orderBy("jour", "-jour")).toBe("descending");
    expect(preview.orderBy("jour", "mois")).toBeUndefined();
  });

  it("has its order and its place in the address", () => {
    const shown = { sort: "-jour", cursor: "abc=" };
    const address = new URL(preview.addressOf("eau", shown), "http://parvis");
    expect(address.hash).toBe("#apercu");
    expect(preview.shownOf(address.searchParams)).toEqual(shown);
  });

  it.each([
    [1234.5, "number", "1 234,5"],
    [0.691234, "number", "0,691234"],
    ["2026-11-01", "date", "1er novembre 2026"],
    ["2026-11", "yearmonth", "novembre 2026"],
    [false, "boolean", "non"],
    ["37999", "string", "37999"],
    [0, "integer", "0"],
    [null, "string", ""],
    [undefined, "number", ""],
  ])("writes %s of type %s as %s", (cell, type, words) => {
    expect(plain(cellWords(cell, { type }, text, dates))).toBe(words);
  });
});

describe("the map", () => {
  it("has one dot for the rows of one point, and none for those without", () => {
    const rows = [
      { id: "a", x: 0.5, y: 47 },
      { id: "b", x: null, y: 47 },
      { id: "c", x: 0.5, y: 47 },
      { id: "d", x: 0, y: 0 },
    ];
    const found = placesOf(rows, { lon: "x", lat: "y" });
    expect(found.map((place) => place.rows.map(({ id }) => id))).toEqual([["a", "c"], ["d"]]);
  });
});

describe("the example for a shell", () => {
  it("is a whole address that no shell takes apart", () => {
    expect(commandOf("/api/public/datasets/a/rows?sort=-b&c=d'e", "https://valmerle.example")).toBe(
      "curl 'https://valmerle.example/api/public/datasets/a/rows?sort=-b&c=d%27e'",
    );
  });
});
