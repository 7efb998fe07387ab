import type { Language } from "../language/text";
import type { Spot } from "./drawing";

/** How a chart reads its values. */
export interface Scale {
  readonly language: Language;
  readonly isState: boolean;
  /** The value in the unit that is shown. */
  scaled(value: number): number;
  /** The word for a state. */
  state(value: number): string;
}

/** What a chart says of its points. */
export interface SpotWords {
  readonly per: "reading" | "hour" | "day" | "month";
  /** Points are hours or moments, not whole days. */
  readonly isByTheHour: boolean;
  /** The whole point in a sentence. */
  whole(spot: Spot): string;
  /** Under the chart, short where there is little room. */
  tick(spot: Spot, isShort: boolean): string;
  tickOfHour(spot: Spot): string;
  hour(spot: Spot): number;
}
