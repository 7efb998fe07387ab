import type { Series } from "../../api/sensors";
import { registeredUnit, type Shown } from "../../chart/units";
import type { Scale } from "../../chart/words";
import type { CountKey, Key, Language, Text } from "../../language/text";

/** Millimetres of rain, metres of a river: the same unit of the registry. */
const MILLIMETRES: Shown = { symbol: "mm", factor: 1000 };

/** Properties that are counted in a word of their own: "412 vélos". */
const COUNTED: Readonly<Record<string, CountKey>> = {
  bicycles: "sensors.counted.bicycles",
  vehicles: "sensors.counted.vehicles",
};

const MOST_DIGITS = 3;

/** Writes the values of a series as people do: in their unit, with the digits that its sensor tells. */
export class Values implements Scale {
  readonly #shown: Shown;
  readonly #digits: number;

  constructor(
    readonly series: Pick<Series, "property" | "unit" | "resolution" | "aggregation">,
    readonly text: Text,
  ) {
    this.#shown = shownUnit(series);
    this.#digits = digitsOf(series.resolution * this.#shown.factor);
  }

  /** "µg/m³", "vélos"; nothing for a state. */
  get unit(): string {
    const counted = COUNTED[this.series.property];
    return counted ? this.text.say(`${counted}.unit` as Key) : this.#shown.symbol;
  }

  /** What was read is a meter's index; what it rose is the value. */
  get isIndex(): boolean {
    return this.series.aggregation === "counter";
  }

  get language(): Language {
    return this.text.language;
  }

  get isState(): boolean {
    return this.series.aggregation === "last" && this.text.has(`state.${this.series.property}.1`);
  }

  /** "12,7 µg/m³", "412 vélos", "Allumé". A mean of counts may have a fraction. */
  amount(value: number, moreDigits = 0): string {
    if (this.isState) return this.state(value);
    const counted = COUNTED[this.series.property];
    if (counted && Number.isInteger(value)) return this.text.count(counted, value);
    const unit = this.unit;
    return `${this.number(value, moreDigits)}${unit ? `\u00a0${unit}` : ""}`;
  }

  /** The number alone, in the shown unit; more digits where readings have none, since a mean has. */
  number(value: number, moreDigits = 0): string {
    const digits = this.#digits === 0 ? moreDigits : this.#digits;
    const locale = this.text.language === "fr" ? "fr-FR" : "en-GB";
    return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(this.scaled(value));
  }

  /** The value in the shown unit, for drawing. */
  scaled(value: number): number {
    return value * this.#shown.factor;
  }

  /** The word for a state; between two states there is none. */
  state(value: number): string {
    const key = `state.${this.series.property}.${value === 0 ? 0 : 1}`;
    return this.text.has(key) ? this.text.say(key) : this.number(value);
  }
}

/** "Vélos comptés"; a property that is newer than this page goes by what its series says. */
export function propertyName(series: Pick<Series, "property" | "description">, text: Text): string {
  const key = `property.${series.property}`;
  return text.has(key) ? text.say(key) : series.description;
}

function shownUnit({ property, unit }: Pick<Series, "property" | "unit">): Shown {
  if (property === "rain" && unit === "m") return MILLIMETRES;
  return registeredUnit(unit) ?? { symbol: unit, factor: 1 };
}

/** Digits after the comma of a step: 0.05 has two. */
function digitsOf(step: number): number {
  for (let digits = 0; digits < MOST_DIGITS; digits++) {
    const scaled = step * 10 ** digits;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.max(1, scaled))
      return scaled < 0.5 ? MOST_DIGITS : digits;
  }
  return MOST_DIGITS;
}
