import { describe, expect, it } from "vitest";
import { asOf } from "../../api/sensors";
import { dates, day, observations, PARIS, plain, text, TUESDAY, whole } from "../../testing/observations";
import { periodAt } from "./period";
import { drawingOf } from "./drawing";
import { PointWords } from "./pointWords";
import { ticksOf } from "../../chart/ticks";
import { Values } from "./values";

const yesterday = periodAt("day", "2026-11-17");

it("a point says what it is computed from", () => {
  const now = day(TUESDAY, 412);
  const words = new PointWords(text, dates, new Values(now, text), "hour");
  const spot = { x: 0, value: 41, at: "2026-11-17T08:00:00Z", whole: whole("", "", 41, 1) };
  expect(plain(words.whole(spot))).toBe(
    "mardi 17 novembre, 9 h : 41 vélos. D'après un relevé (attendus : 24).",
  );
  expect(plain(words.whole({ ...spot, value: null }))).toBe("mardi 17 novembre, 9 h : aucune mesure");
  const later = { ...spot, value: null, at: "2026-11-18T15:00:00Z" };
  expect(plain(words.whole(later))).toBe("mercredi 18 novembre, 16 h : pas encore de mesure");
});

it("a point of a meter names its index", () => {
  const now = observations({
    ...TUESDAY,
    aggregation: "counter",
    property: "water-volume",
    unit: "m3",
    points: [],
  });
  const words = new PointWords(text, dates, new Values(now, text), "day");
  const spot = { x: 0, value: 3, at: "2026-11-17", whole: whole("", "", 3, 24) };
  expect(plain(words.whole(spot))).toMatch(/3 m³\. D'après 24 relevés \(attendus : 24\), index entre/);
});

describe("the words under a chart", () => {
  const ticksOfDay = (from: string, to: string) => {
    const now = observations({ from, to, aggregation: "mean", per: "reading", points: [] });
    const words = new PointWords(text, dates, new Values(now, text), "reading");
    return ticksOf(drawingOf(now, yesterday, PARIS), words, 390).map(({ label }) => plain(label));
  };

  it("are even hours of the clock, also on the days when it changes", () => {
    const even = ["0 h", "3 h", "6 h", "9 h", "12 h", "15 h", "18 h", "21 h"];
    expect(ticksOfDay("2026-11-16T23:00:00Z", "2026-11-17T23:00:00Z")).toEqual(even);
    expect(ticksOfDay("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).toEqual(even);
    expect(ticksOfDay("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).toEqual(even);
  });

  it("are days where there are several", () => {
    const days = ticksOfDay("2026-10-18T22:00:00Z", "2026-10-25T23:00:00Z");
    expect(days).toEqual(["19", "20", "21", "22", "23", "24", "25"]);
  });
});

it("a value that is due grows stale while nobody answers", () => {
  const latest = {
    ...observations({ ...TUESDAY, points: [] }),
    value: 45,
    at: "2026-11-18T09:00:00Z",
    stale: false,
  };
  const until = (freshUntil: string) =>
    asOf([{ ...latest, freshUntil }], new Date("2026-11-18T09:12:00Z")).map(({ stale }) => stale);
  expect(until("2026-11-18T12:00:00Z")).toEqual([false]);
  expect(until("2026-11-18T09:11:59Z")).toEqual([true]);
});
