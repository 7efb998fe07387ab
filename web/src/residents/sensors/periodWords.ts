import type { Dates } from "../../language/dates";
import type { Text } from "../../language/text";
import type { Period } from "./period";

const DAY_MS = 86_400_000;

/** The name of a period: "mardi 17 novembre", "semaine du 16 au 22 novembre", "novembre 2026", "2026". */
export function nameOf(period: Period, text: Text, dates: Dates): string {
  if (period.span === "day") return dates.day(period.from);
  if (period.span === "month") return dates.month(period.from);
  if (period.span === "year") return period.from.slice(0, 4);
  return text.say("period.week", ends(period, dates));
}

/** When, within a sentence: "hier", "la semaine du 16 au 22 novembre", "en novembre 2026". */
export function whenOf(period: Period, text: Text, dates: Dates): string {
  if (period.span === "day") {
    const days = dates.daysFromToday(period.from);
    return days === 0 || days === -1 ? dates.ago(period.from) : dates.day(period.from);
  }
  if (period.span === "week") return text.say("period.inWeek", ends(period, dates));
  return text.say("period.in", { name: nameOf(period, text, dates) });
}

/** What it is compared with: "le mardi d'avant", "la semaine d'avant". */
export function thanWhat({ span, from }: Period, text: Text, dates: Dates): string {
  return span === "day"
    ? text.say("period.than.day", { weekday: dates.weekday(from) })
    : text.say(`period.than.${span}`);
}

/** The first and the last day of a week; the month is said once where it is the same. */
function ends({ from, to }: Period, dates: Dates): { from: string; to: string } {
  const last = new Date(Date.parse(`${to}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  const isOneMonth = from.slice(0, 7) === last.slice(0, 7);
  const isThisYear = last.slice(0, 4) === String(dates.now().getFullYear());
  return {
    from: isOneMonth ? dates.dayOfMonth(from) : dates.date(from),
    to: dates.date(last, { year: !isThisYear }),
  };
}
