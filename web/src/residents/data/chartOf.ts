import type { Column, Dataset, Row } from "../../api/datasets";
import type { Drawing, Spot } from "../../chart/drawing";
import { registeredUnit } from "../../chart/units";
import { firstDay, keyOf, orderedBy } from "./columns";

/** What can be drawn of a dataset over time. */
export interface Chart {
  readonly when: Column;
  readonly numbers: readonly Column[];
  /**
   * Columns that tell the rows of one date apart: one line for each of their combinations, since nobody knows here
   * whether figures of several may be added. Empty where the date is beside the key: rows are then things that
   * happened, and what is counted of them adds up.
   */
  readonly apart: readonly string[];
  /** The column that names the unit, if one does. */
  readonly unit: string | undefined;
}

/** A sign stands behind each number, a word behind the name of what is measured. One of them is empty. */
export interface Unit {
  readonly sign: string;
  readonly word: string;
}

export const NO_UNIT: Unit = { sign: "", word: "" };
/** What the national schema of the use of services asks for where things are counted. */
const COUNTING = "unité";
const TIMES = ["date", "yearmonth"];
const NUMBERS = ["integer", "number"];
const DAY_MS = 86_400_000;
/** Wider stretches show only the dates that are there. */
const MOST_STEPS = 400;
/** Where most of the dates would be gaps, gaps say nothing. */
const MOST_GAPS = 2 / 3;

/** What can be drawn of it: a time by which rows are read in order, and a number. */
export function chartOf(dataset: Dataset): Chart | undefined {
  const { fields } = dataset.schema;
  const ordered = orderedBy(dataset);
  const when = fields.find(({ name }) => name === dataset.temporalColumn);
  if (!when || !TIMES.includes(when.type) || !ordered.includes(when.name)) return undefined;
  const key = keyOf(dataset);
  const apart = key.includes(when.name) ? key.filter((name) => name !== when.name) : [];
  const places = dataset.geometry ? [dataset.geometry.lon, dataset.geometry.lat] : [];
  const adds = !key.includes(when.name);
  const numbers = fields.filter(
    ({ name, type }) =>
      NUMBERS.includes(type) &&
      !places.includes(name) &&
      !key.includes(name) &&
      (!adds || type === "integer"),
  );
  const unit = fields.find(({ name, type }) => type === "string" && name.startsWith("unite"))?.name;
  return numbers.length > 0 ? { when, numbers, apart, unit } : undefined;
}

/** Each combination that rows have, the most frequent first. */
export function combinationsOf(rows: readonly Row[], apart: readonly string[]): readonly Row[] {
  const found = new Map<string, { combination: Row; count: number }>();
  for (const row of rows) {
    const combination = Object.fromEntries(apart.map((name) => [name, row[name]]));
    const id = idOf(combination);
    found.set(id, { combination, count: (found.get(id)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ combination }) => combination);
}

export function idOf(combination: Row): string {
  return JSON.stringify(combination);
}

/**
 * What a column's values are in. How many things there were is in no unit, nor is what rows of several things add up to.
 * The values are the published ones, so a sign that stands for others is not theirs.
 */
export function unitOf(rows: readonly Row[], { unit, apart }: Chart, { type }: Column): Unit {
  if (unit === undefined || apart.length === 0 || type === "integer") return NO_UNIT;
  const named = String(rows[0]?.[unit] ?? "");
  const known = registeredUnit(named);
  if (!known) return named === COUNTING ? NO_UNIT : { sign: "", word: named };
  return { sign: known.factor === 1 ? known.symbol : named, word: "" };
}

/** The rows side by side in the order of time, those of one date added up, with gaps where there is none. */
export function drawingOf(rows: readonly Row[], { when, apart }: Chart, number: Column): Drawing {
  const values = new Map<string, number>();
  for (const row of rows) {
    const [at, value] = [row[when.name], row[number.name]];
    if (typeof at !== "string" || typeof value !== "number") continue;
    const day = when.type === "yearmonth" ? firstDay(at) : at;
    values.set(day, apart.length > 0 ? value : (values.get(day) ?? 0) + value);
  }
  const present = [...values.keys()].sort();
  const spots: Spot[] = stepsOver(present, when).map((at, x) => ({ x, at, value: values.get(at) ?? null }));
  const shape = number.type === "integer" ? "bars" : "line";
  return { shape, spots, range: [-0.5, spots.length - 0.5] };
}

/** Every day or month from the first to the last, unless that would be gaps for the most part. */
function stepsOver(present: readonly string[], when: Column): readonly string[] {
  const [first, last] = [present[0], present.at(-1)];
  if (first === undefined || last === undefined) return present;
  const steps: string[] = [];
  for (let at = first; at <= last && steps.length <= MOST_STEPS; at = after(at, when)) steps.push(at);
  const gaps = 1 - present.length / steps.length;
  return steps.length > MOST_STEPS || gaps > MOST_GAPS ? present : steps;
}

function after(day: string, { type }: Column): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (type === "yearmonth") at.setUTCMonth(at.getUTCMonth() + 1);
  else at.setTime(at.getTime() + DAY_MS);
  return at.toISOString().slice(0, 10);
}
