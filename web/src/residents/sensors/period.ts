import type { Per, Series } from "../../api/sensors";

export const SPANS = ["day", "week", "month", "year"] as const;
export type Span = (typeof SPANS)[number];

/** As addresses name them. */
const NAMES: Readonly<Record<Span, string>> = { day: "jour", week: "semaine", month: "mois", year: "annee" };

const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** No sensor of ours is older. */
const FIRST_DAY = "2000-01-01";

/** A day, week, month or year of the territory's calendar, by its first day and the one after its last. */
export interface Period {
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

/** The period of a span that holds a day. */
export function periodAt(span: Span, day: string): Period {
  const date = utc(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const between = (from: Date, to: Date): Period => ({ span, from: iso(from), to: iso(to) });
  if (span === "day") return between(date, plus(date, 1));
  if (span === "month") return between(new Date(Date.UTC(year, month)), new Date(Date.UTC(year, month + 1)));
  if (span === "year") return between(new Date(Date.UTC(year, 0)), new Date(Date.UTC(year + 1, 0)));
  const monday = plus(date, -((date.getUTCDay() + 6) % 7));
  return between(monday, plus(monday, 7));
}

export function previous({ span, from }: Period): Period {
  return periodAt(span, iso(plus(utc(from), -1)));
}

/** The next period; nothing when it has not begun. */
export function next({ span, to }: Period, today: string): Period | undefined {
  return to > today ? undefined : periodAt(span, to);
}

/** What it is compared with: the same day a week before, else the period before. */
export function comparable(period: Period): Period {
  return period.span === "day" ? periodAt("day", iso(plus(utc(period.from), -7))) : previous(period);
}

/** More readings than this are no longer told apart on a chart; a quick sensor's year of them would not even fit an answer. */
const MOST_READINGS = 3_000;

/** What a point stands for, so that a period has a few dozen of them; states are drawn as they changed. */
export function perOf(
  { span, from, to }: Period,
  { aggregation, cadenceSeconds }: Pick<Series, "aggregation" | "cadenceSeconds">,
): Per {
  if (aggregation === "sum" || aggregation === "counter")
    return ({ day: "hour", week: "day", month: "day", year: "month" } as const)[span];
  const readings = (utc(to).getTime() - utc(from).getTime()) / 1000 / cadenceSeconds;
  const finest = readings > MOST_READINGS ? "hour" : "reading";
  if (aggregation === "last") return span === "year" ? "day" : finest;
  return ({ day: finest, week: "hour", month: "day", year: "day" } as const)[span];
}

/** The days, or the months, of a period, each by its first day. */
export function stepsOf({ from, to }: Period, per: "day" | "month"): readonly string[] {
  const steps: string[] = [];
  for (let day = from; day < to; day = periodAt(per, day).to) steps.push(day);
  return steps;
}

/** The period that an address asks for; where it asks for none, yesterday's week: on Monday, a whole one. */
export function periodOf(query: URLSearchParams, today: string): Period {
  const span = SPANS.find((each) => NAMES[each] === query.get("periode"));
  if (!span) return periodAt("week", previous(periodAt("day", today)).from);
  const asked = query.get("date") ?? today;
  return periodAt(span, isDay(asked) && asked >= FIRST_DAY && asked <= today ? asked : today);
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(utc(text).getTime()) && iso(utc(text)) === text;
}

/** The part of an address that names a period. */
export function queryOf({ span, from }: Period): string {
  return `?periode=${NAMES[span]}&date=${from}`;
}

/** Today, or the day of another moment, in a time zone. */
export function dayIn(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function plus(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS);
}
