import { describe, expect, it } from "vitest";
import { dataset } from "../../testing/datasets";
import { dates, plain, text } from "../../testing/observations";
import { chartOf, combinationsOf, drawingOf, NO_UNIT, unitOf } from "./chartOf";
import { DatasetWords } from "./spotWords";

const MONTH = { name: "mois", type: "yearmonth", title: "Mois" };
const DAY = { name: "jour", type: "date" };
const COUNT = { name: "nombre", type: "integer", title: "Signalements" };
const MEAN = { name: "moyenne", type: "number" };
const NAME = { name: "service", type: "string" };

/** Things that happened, each with its month beside its key. */
const LOTS = dataset({ fields: [NAME, MONTH, COUNT, MEAN], indexes: ["mois"], temporalColumn: "mois" });
/** Figures, of which the month is a part of the key. */
const FIGURES = dataset({
  temporalColumn: "mois",
  schema: { fields: [MONTH, NAME, COUNT, MEAN], primaryKey: ["mois", "service"] },
});

describe("what is drawn of a dataset", () => {
  it("is a time by which rows are in order, and a number", () => {
    expect(chartOf(LOTS)).toMatchObject({ when: MONTH, numbers: [COUNT], apart: [] });
    expect(chartOf(FIGURES)).toMatchObject({ when: MONTH, numbers: [COUNT, MEAN], apart: ["service"] });
  });

  it.each([
    ["without a time in order", dataset({ fields: [NAME, MONTH, COUNT], temporalColumn: "mois" })],
    ["without a number", dataset({ fields: [NAME, MONTH], indexes: ["mois"], temporalColumn: "mois" })],
    ["that does not say when", dataset({ fields: [NAME, MONTH, COUNT], indexes: ["mois"] })],
    [
      "whose numbers are places",
      dataset({
        fields: [NAME, MONTH, { name: "lon", type: "integer" }],
        indexes: ["mois"],
        temporalColumn: "mois",
        geometry: { lon: "lon", lat: "lat" },
      }),
    ],
  ])("is nothing for one %s", (_, without) => expect(chartOf(without)).toBeUndefined());

  it("adds up what happened in one month, with gaps where nothing did", () => {
    const rows = [
      { mois: "2026-11", nombre: 5 },
      { mois: "2026-09", nombre: 7 },
      { mois: "2026-11", nombre: 6 },
      { mois: "2026-12", nombre: null },
    ];
    const drawing = drawingOf(rows, chartOf(LOTS)!, COUNT);
    expect(drawing.shape).toBe("bars");
    expect(drawing.spots.map(({ at, value }) => [at, value])).toEqual([
      ["2026-09-01", 7],
      ["2026-10-01", null],
      ["2026-11-01", 11],
    ]);
  });

  it("shows only the days that are there when the most would be gaps", () => {
    const rows = [
      { jour: "2026-09-30", nombre: 1 },
      { jour: "2026-10-31", nombre: 2 },
    ];
    const chart = chartOf(dataset({ fields: [DAY, COUNT], temporalColumn: "jour" }))!;
    expect(drawingOf(rows, chart, COUNT).spots.map(({ at }) => at)).toEqual(["2026-09-30", "2026-10-31"]);
  });

  it("is a line for each thing that figures speak of, the most frequent first", () => {
    const rows = [{ service: "eau" }, { service: "voirie" }, { service: "voirie" }];
    expect(combinationsOf(rows, ["service"])).toEqual([{ service: "voirie" }, { service: "eau" }]);
    expect(combinationsOf(rows, [])).toEqual([{}]);
  });
});

describe("the unit of what is drawn", () => {
  const UNIT = { name: "unite", type: "string" };
  const chart = chartOf(
    dataset({
      indexes: ["jour"],
      temporalColumn: "jour",
      schema: { fields: [DAY, NAME, COUNT, MEAN, UNIT], primaryKey: ["service", "jour"] },
    }),
  )!;

  it.each([
    ["ug/m3", { sign: "µg/m³", word: "" }],
    ["count", NO_UNIT],
    ["unité", NO_UNIT],
    ["W", { sign: "W", word: "" }],
    ["jour", { sign: "", word: "jour" }],
  ])("is known of %s", (unite, unit) => expect(unitOf([{ unite }], chart, MEAN)).toEqual(unit));

  it("is none for how many there were", () => {
    expect(unitOf([{ unite: "ug/m3" }], chart, COUNT)).toBe(NO_UNIT);
    expect(unitOf([], chart, MEAN)).toEqual(NO_UNIT);
  });
});

describe("the words of the chart", () => {
  const drawing = drawingOf(
    [
      { mois: "2026-10", nombre: 38 },
      { mois: "2026-11", nombre: 1041 },
    ],
    chartOf(LOTS)!,
    COUNT,
  );
  const words = new DatasetWords(text, dates, MONTH, COUNT, NO_UNIT);

  it("say the last value beside the one before", () => {
    expect(plain(words.finding(drawing))).toBe(
      "Signalements : 1 041 en novembre 2026, contre 38 en octobre 2026",
    );
    expect(words.finding({ ...drawing, spots: drawing.spots.slice(0, 1) })).toBe(
      "Signalements\u00a0: 38 en octobre 2026",
    );
  });

  it("say a unit that is a word once, with what is measured", () => {
    const delays = new DatasetWords(text, dates, MONTH, MEAN, { sign: "", word: "jour" });
    const one = { ...drawing, spots: drawing.spots.slice(0, 1) };
    expect(plain(delays.finding(one))).toBe("moyenne (jour) : 38 en octobre 2026");
  });

  it("say each point with its unit, and that a gap is one", () => {
    const days = new DatasetWords(text, dates, DAY, MEAN, { sign: "°C", word: "" });
    const spot = { x: 0, at: "2026-11-01", value: 12.5 };
    expect(plain(days.whole(spot))).toBe("1er novembre 2026 : 12,5 °C");
    expect(plain(days.whole({ ...spot, value: null }))).toBe("1er novembre 2026 : aucune ligne");
  });
});
