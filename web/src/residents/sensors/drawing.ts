import type { Observations, Reading, Whole } from "../../api/sensors";
import type { Drawing, Spot } from "../../chart/drawing";
import { dayIn, stepsOf, type Period } from "./period";

/** A point of a series in the registered unit, with what it is computed from. */
export interface SeriesSpot extends Spot {
  readonly whole?: Whole;
}

export interface SeriesDrawing extends Drawing {
  readonly spots: readonly SeriesSpot[];
}

const HOUR_MS = 3_600_000;
/** A line is broken where so many readings in a row are missing. */
const MISSING = 3;

/** Lays the points of an answer out over its period, with gaps where nothing was measured. */
export function drawingOf(observations: Observations, period: Period, zone: string): SeriesDrawing {
  const shape = { sum: "bars", counter: "bars", mean: "line", last: "steps" } as const;
  const spots =
    observations.per === "reading" ? readingSpots(observations) : wholeSpots(observations, period, zone);
  const range: [number, number] =
    observations.per === "reading"
      ? [Date.parse(observations.from), Date.parse(observations.to)]
      : [-0.5, spots.length - 0.5];
  return { shape: shape[observations.aggregation], spots, range };
}

/** Readings at their moments, with a gap after the last one before a silence. */
function readingSpots({ points, cadenceSeconds }: Observations): readonly SeriesSpot[] {
  const silence = cadenceSeconds * 1000 * MISSING;
  return (points as readonly Reading[]).flatMap(({ at, value }, i, all) => {
    const x = Date.parse(at);
    const spot: SeriesSpot = { x, value, at };
    const following = all[i + 1];
    const isBroken = following !== undefined && Date.parse(following.at) - x > silence;
    return isBroken ? [spot, { x: x + 1, value: null, at }] : [spot];
  });
}

/** Every hour, day or month of the period, side by side, measured or not. */
function wholeSpots(observations: Observations, period: Period, zone: string): readonly SeriesSpot[] {
  const wholes = observations.points as readonly Whole[];
  const { per, from, to } = observations;
  const steps = per === "hour" ? hours(from, to) : stepsOf(period, per === "month" ? "month" : "day");
  const name = (at: string): string => (per === "hour" ? at : dayIn(zone, new Date(at)));
  const found = new Map(wholes.map((whole) => [name(whole.from), whole]));
  return steps.map((at, x) => {
    const whole = found.get(at);
    return { x, value: whole?.value ?? null, at, ...(whole ? { whole } : {}) };
  });
}

/** Each hour's beginning: 23 or 25 of them on the days when the clocks change. */
function hours(from: string, to: string): readonly string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / HOUR_MS);
  return Array.from({ length: count }, (_, i) => instant(Date.parse(from) + i * HOUR_MS));
}

/** As the API writes instants: without milliseconds where there are none. */
function instant(millis: number): string {
  return new Date(millis).toISOString().replace(".000Z", "Z");
}
