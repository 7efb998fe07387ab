import type { Per } from "../../api/sensors";
import type { SpotWords } from "../../chart/words";
import type { Dates } from "../../language/dates";
import type { Text } from "../../language/text";
import type { SeriesSpot } from "./drawing";
import type { Values } from "./values";

/** A point of a chart in words: when, how much, and what it is computed from. */
export class PointWords implements SpotWords {
  constructor(
    private readonly text: Text,
    private readonly dates: Dates,
    private readonly values: Values,
    readonly per: Per,
  ) {}

  /** "mardi 17 novembre : 412 vélos. D'après 24 relevés sur 24 attendus, entre 2 et 61." */
  whole(spot: SeriesSpot): string {
    const when = this.when(spot);
    if (spot.value === null) {
      const hasCome = new Date(spot.at) <= this.dates.now();
      return this.text.say(hasCome ? "series.pointNone" : "series.pointYet", { when });
    }
    const amount = this.values.amount(spot.value, this.#moreDigits);
    const sentences = [`${this.text.say("series.point", { when, amount })}.`];
    if (spot.whole) sentences.push(this.#from(spot.whole.count, spot.whole));
    if (spot.whole && !spot.whole.over) sentences.push(this.text.say("series.notOver"));
    return sentences.join(" ");
  }

  /** "mardi 17 novembre, 9 h", "mardi 17 novembre", "novembre 2026". */
  when({ at }: SeriesSpot): string {
    if (this.per === "month") return this.dates.month(at);
    return this.per === "day" ? this.dates.day(at) : this.dates.moment(at);
  }

  /** The value alone, for a table. */
  amount({ value }: SeriesSpot): string {
    return value === null ? "–" : this.values.amount(value, this.#moreDigits);
  }

  /** Under the chart, of days and months: "mar. 17", "17", "nov.", as many words as there is room for. */
  tick({ at }: SeriesSpot, isShort: boolean): string {
    if (this.per === "month") return this.dates.month(at, { short: true });
    const day = this.dates.dayOfMonth(at);
    return isShort ? day : `${this.dates.weekday(at, { short: true })} ${day}`;
  }

  /** Under the chart of one day: "9 h". */
  tickOfHour(spot: SeriesSpot): string {
    return this.dates.hourOfDay(this.hour(spot));
  }

  hour({ at }: SeriesSpot): number {
    return this.dates.hour(at);
  }

  /** Points are hours or moments, not whole days. */
  get isByTheHour(): boolean {
    return this.per === "hour" || this.per === "reading";
  }

  get #moreDigits(): number {
    return this.per === "reading" ? 0 : 1;
  }

  #from(count: number, { expected, min, max }: { expected: number; min: number; max: number }): string {
    if (this.values.isState) return "";
    const range = { min: this.values.number(min), max: this.values.number(max) };
    return this.text.count(this.values.isIndex ? "series.fromIndex" : "series.from", count, {
      expected,
      ...range,
    });
  }
}
