import type { Aggregation, Observations, Per, Reading, Whole } from "../api/sensors";
import { Dates } from "../language/dates";
import { fr } from "../language/fr";
import { Text } from "../language/text";

export const PARIS = "Europe/Paris";
export const text = new Text("fr", fr);
export const dates = new Dates("fr", PARIS, () => new Date("2026-11-18T09:12:00Z"));
export const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, " ");

export interface Wish {
  aggregation?: Aggregation;
  property?: string;
  unit?: string;
  per?: Per;
  from: string;
  to: string;
  points: (Reading | Whole)[];
}

export function observations({
  aggregation = "sum",
  property = "bicycles",
  unit = "count",
  per = "hour",
  ...rest
}: Wish): Observations {
  return {
    series: "velo-pont/passages",
    thing: "velo-pont",
    title: "Pont de la Merle",
    description: "",
    property,
    aggregation,
    unit,
    resolution: 1,
    source: { model: "Boucle", description: "", metadata: "" },
    place: {},
    cadenceSeconds: 3600,
    per,
    ...rest,
  };
}

export function whole(from: string, to: string, value: number, count: number): Whole {
  return { from, to, value, count, expected: 24, min: 0, max: 61, over: true };
}

export const TUESDAY = { from: "2026-11-16T23:00:00Z", to: "2026-11-17T23:00:00Z" };
export const TUESDAY_BEFORE = { from: "2026-11-09T23:00:00Z", to: "2026-11-10T23:00:00Z" };
export const day = (range: { from: string; to: string }, value: number, count = 24) =>
  observations({ ...range, points: [whole(range.from, range.to, value, count)] });
