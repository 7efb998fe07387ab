import type { Drawing, Spot } from "./drawing";
import type { SpotWords } from "./words";

/** Words under the chart, and where they stand. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** Room that the words need. */
const TICK_PIXELS = 46;
const LONG_TICK_PIXELS = 62;
const HOUR_MS = 3_600_000;
const HOURS_OF_A_DAY = 24;
/** Hours between two ticks of a day. */
const STEPS = [1, 2, 3, 4, 6, 12];

/** As many words as fit, evenly: hours of one day, days of a longer time, else each point's own. */
export function ticksOf(drawing: Drawing, words: SpotWords, width: number): readonly Tick[] {
  const room = Math.max(2, Math.floor(width / TICK_PIXELS));
  const hours = words.isByTheHour ? hoursOf(drawing, words) : undefined;
  const isOneDay = hours !== undefined && hours.length <= HOURS_OF_A_DAY + 1;
  const ticks = isOneDay
    ? evenHours(hours, words, room)
    : every(room, hours ? midnights(hours, words) : drawing.spots);
  const isShort = width / Math.max(1, ticks.length) < LONG_TICK_PIXELS;
  return ticks.map((spot) => ({
    x: spot.x,
    label: isOneDay ? words.tickOfHour(spot) : words.tick(spot, isShort),
  }));
}

/** Each hour that the chart stretches over. Readings have moments of their own, so hours are counted out. */
function hoursOf({ spots, range: [from, to] }: Drawing, { per }: SpotWords): readonly Spot[] {
  if (per === "hour") return spots;
  const count = Math.round((to - from) / HOUR_MS);
  return Array.from({ length: count }, (_, i) => {
    const x = from + i * HOUR_MS;
    return { x, value: null, at: new Date(x).toISOString() };
  });
}

/** Even hours of the clock; of an hour that comes twice the first. */
function evenHours(hours: readonly Spot[], words: SpotWords, room: number): readonly Spot[] {
  const step = STEPS.find((each) => HOURS_OF_A_DAY / each <= room) ?? HOURS_OF_A_DAY;
  const once = hours.filter((spot, i) => i === 0 || words.hour(spot) !== words.hour(hours[i - 1]!));
  return once.filter((spot) => words.hour(spot) % step === 0);
}

function midnights(hours: readonly Spot[], words: SpotWords): readonly Spot[] {
  return hours.filter((spot) => words.hour(spot) === 0);
}

function every(room: number, spots: readonly Spot[]): readonly Spot[] {
  const step = Math.ceil(spots.length / room);
  return spots.filter((_, i) => i % step === 0);
}
