import type { Place } from "./reports";
import { request, type Options } from "./request";

export type Aggregation = "sum" | "mean" | "last" | "counter";
export type Per = "reading" | "hour" | "day" | "month";

/** An open series of a sensor. */
export interface Series {
  /** `thing/name`. */
  readonly series: string;
  readonly thing: string;
  readonly title: string;
  readonly description: string;
  readonly property: string;
  readonly aggregation: Aggregation;
  /** As in the SenML registry. */
  readonly unit: string;
  readonly resolution: number;
  readonly source: { readonly model: string; readonly description: string; readonly metadata: string };
  readonly place: Place;
  readonly cadenceSeconds: number;
}

/** What a series measured last; `null` before its first reading. */
export interface Latest extends Series {
  readonly value: number | null;
  readonly at: string | null;
  /** Until when the value stands for now. */
  readonly freshUntil: string | null;
  readonly stale: boolean;
}

/** The same values later, when nobody could say whether there are newer ones: what is due since is stale. */
export function asOf(series: readonly Latest[], now: Date): readonly Latest[] {
  return series.map((each) => ({
    ...each,
    stale: each.stale || each.freshUntil === null || new Date(each.freshUntil) < now,
  }));
}

/** An hour, a day or a month, and what it is computed from. */
export interface Whole {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly count: number;
  readonly expected: number;
  readonly min: number;
  readonly max: number;
  readonly over: boolean;
}

export interface Reading {
  readonly at: string;
  readonly value: number;
}

/** A series over time; readings when `per` is `reading`, else wholes. */
export interface Observations extends Series {
  readonly per: Per;
  readonly from: string;
  readonly to: string;
  readonly points: readonly (Reading | Whole)[];
}

/** What is asked: days of the territory, the second not included. */
export interface Question {
  readonly series: string;
  readonly from: string;
  readonly to: string;
  readonly per: Per;
}

interface Sensors {
  readonly items: readonly Latest[];
  readonly next: string | null;
}

/** More than any town has: a server that never ends its list is not followed for ever. */
const MOST_PAGES = 40;

/** Every open series with its last value, page after page. */
export async function listSensors(signal?: AbortSignal): Promise<readonly Latest[]> {
  const all: Latest[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const path: string = `/api/public/sensors${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`;
    const { body }: { body: Sensors } = await request<Sensors>(path, fresh(signal));
    all.push(...body.items);
    cursor = body.next;
    if (!cursor) break;
  }
  return all;
}

export async function listObservations(question: Question, signal?: AbortSignal): Promise<Observations> {
  return (await request<Observations>(addressOf(question), fresh(signal))).body;
}

/** A value that is a minute old in the browser's cache is not live: by its ETag, what did not change costs nothing. */
function fresh(signal: AbortSignal | undefined): Options {
  return { cache: "no-cache", ...(signal ? { signal } : {}) };
}

/** The address of the same numbers as a file. */
export function csvOf(question: Question): string {
  return `${addressOf(question)}&format=csv`;
}

function addressOf({ series, from, to, per }: Question): string {
  return `/api/public/observations?${new URLSearchParams({ series, from, to, per }).toString()}`;
}
