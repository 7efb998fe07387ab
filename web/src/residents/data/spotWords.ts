import type { Column } from "../../api/datasets";
import { measured, type Drawing, type Spot } from "../../chart/drawing";
import type { Scale, SpotWords } from "../../chart/words";
import type { Dates } from "../../language/dates";
import type { Language, Text } from "../../language/text";
import type { Unit } from "./chartOf";
import { numberWords, titleOfColumn } from "./columns";

/** A point of a dataset's chart in words, and what the whole chart says. */
export class DatasetWords implements SpotWords, Scale {
  readonly isByTheHour = false;
  readonly isState = false;

  constructor(
    private readonly text: Text,
    private readonly dates: Dates,
    private readonly when: Column,
    private readonly number: Column,
    private readonly unit: Unit,
  ) {}

  get language(): Language {
    return this.text.language;
  }

  get per(): "day" | "month" {
    return this.when.type === "yearmonth" ? "month" : "day";
  }

  /** "Nombre : 41 en octobre 2026, contre 38 en septembre 2026". */
  finding({ spots }: Drawing): string {
    const [before, last] = measured(spots).slice(-2);
    const title = titleOfColumn(this.number);
    const name = this.unit.word ? `${title} (${this.unit.word})` : title;
    if (!before) return name;
    if (!last) return this.text.say("data.chart.alone", { name, ...this.#said(before) });
    const now = this.#said(last);
    const than = this.#said(before);
    return this.text.say("data.chart.finding", {
      name,
      ...now,
      than: than.amount,
      thanWhen: than.when,
    });
  }

  whole(spot: Spot): string {
    const when = this.day(spot);
    if (spot.value === null) return this.text.say("data.chart.gap", { when });
    return this.text.say("series.point", { when, amount: this.amount(spot.value) });
  }

  day({ at }: Spot): string {
    return this.per === "month" ? this.dates.month(at) : this.dates.date(at, { year: true });
  }

  amount(value: number): string {
    return `${numberWords(value, this.text)}${this.unit.sign ? `\u00a0${this.unit.sign}` : ""}`;
  }

  tick({ at }: Spot): string {
    return this.per === "month" ? this.dates.month(at, { short: true }) : this.dates.short(at);
  }

  /** Points are days or months: none has an hour. */
  tickOfHour(spot: Spot): string {
    return this.tick(spot);
  }

  hour(): number {
    return 0;
  }

  scaled(value: number): number {
    return value;
  }

  state(value: number): string {
    return this.amount(value);
  }

  #said(spot: Spot & { readonly value: number }): { amount: string; when: string } {
    const key = this.per === "month" ? "data.chart.inMonth" : "data.chart.onDay";
    return { amount: this.amount(spot.value), when: this.text.say(key, { when: this.day(spot) }) };
  }
}
