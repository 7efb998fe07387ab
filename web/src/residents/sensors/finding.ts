import type { Observations } from "../../api/sensors";
import type { Dates } from "../../language/dates";
import type { Key, Text } from "../../language/text";
import type { Period } from "./period";
import { thanWhat, whenOf } from "./periodWords";
import type { Values } from "./values";

/** What a period comes to, in the words of its title. */
export interface Finding {
  readonly words: string;
  /** Why there is no comparison, or what is missing; empty when nothing is. */
  readonly remark: string;
}

/** Fewer say nothing about more or less. */
const ENOUGH = 20;
/** Readings that must be there, of those expected, before two periods are compared. */
const COMPLETE = 0.95;
const HUNDRED = 100;

/** The title of a chart: the total and how it changed, the mean and its range, or the share of a state. */
export class Findings {
  constructor(
    private readonly text: Text,
    private readonly dates: Dates,
    private readonly values: Values,
  ) {}

  /** `before` is what it is compared with, where that was asked for. */
  of(now: Observations, before: Observations | undefined, period: Period): Finding {
    const when = this.#when(now, period);
    if (now.points.length === 0) return { words: this.text.say("finding.none", { when }), remark: "" };
    if (now.aggregation === "mean") return this.#mean(now, when);
    if (now.aggregation === "last") return this.#state(now, when);
    return this.#total(now, before, period, when);
  }

  #total(now: Observations, before: Observations | undefined, period: Period, when: string): Finding {
    const total = sumOf(now);
    const words = this.text.say("finding.total", { amount: this.values.amount(total), when });
    const remark = this.#missing(now);
    if (!before || remark !== "" || this.#isUnderWay(now)) return { words, remark };
    const former = sumOf(before) * lengthening(before, now, period);
    const isComparable = isComplete(before) && former >= ENOUGH * now.resolution;
    if (!isComparable) return { words, remark: this.text.say("finding.noComparison") };
    const percent = Math.round(((total - former) / former) * HUNDRED);
    const than = thanWhat(period, this.text, this.dates);
    const key: Key = percent === 0 ? "finding.same" : percent > 0 ? "finding.more" : "finding.less";
    return { words: this.text.say(key, { words, percent: Math.abs(percent), than }), remark };
  }

  #mean(now: Observations, when: string): Finding {
    const { mean, min, max } = levelsOf(now);
    const words = this.text.say("finding.mean", {
      amount: this.values.amount(mean, 1),
      when,
      min: this.values.number(min),
      max: this.values.number(max),
    });
    return { words, remark: this.#missing(now) };
  }

  /** States are told by the last one: how long each lasted is not known between two readings. */
  #state(now: Observations, when: string): Finding {
    const last = now.points.at(-1)!;
    const state = this.values.state(last.value);
    const moment = "at" in last ? this.dates.lately(last.at) : when;
    return { words: this.text.say("finding.state", { state, moment }), remark: "" };
  }

  #when(now: Observations, period: Period): string {
    const when = whenOf(period, this.text, this.dates);
    return this.#isUnderWay(now) && now.points.length > 0 ? this.text.say("finding.soFar", { when }) : when;
  }

  #isUnderWay({ to }: Observations): boolean {
    return Date.parse(to) > this.dates.now().getTime();
  }

  #missing(now: Observations): string {
    if (now.per === "reading" || this.#isUnderWay(now) || isComplete(now)) return "";
    const { count, expected } = coverageOf(now);
    return this.text.say("finding.missing", { count, expected });
  }
}

/** Months and years are of unequal length: the one before is told as if it had been as long. */
function lengthening(before: Observations, now: Observations, { span }: Period): number {
  const length = ({ from, to }: Observations): number => Date.parse(to) - Date.parse(from);
  return span === "month" || span === "year" ? length(now) / length(before) : 1;
}

function sumOf({ points }: Observations): number {
  return points.reduce((sum, { value }) => sum + value, 0);
}

function levelsOf({ points }: Observations): { mean: number; min: number; max: number } {
  const parts = points.map((point) => ({
    value: point.value,
    count: "count" in point ? point.count : 1,
    min: "min" in point ? point.min : point.value,
    max: "max" in point ? point.max : point.value,
  }));
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return {
    mean: parts.reduce((sum, part) => sum + part.value * part.count, 0) / count,
    min: parts.reduce((least, part) => Math.min(least, part.min), Infinity),
    max: parts.reduce((most, part) => Math.max(most, part.max), -Infinity),
  };
}

/** Hours, days and months without any reading are not in the answer, so what is expected is computed from the range. */
function coverageOf({ points, from, to, cadenceSeconds }: Observations): {
  count: number;
  expected: number;
} {
  const count = points.reduce((sum, point) => sum + ("count" in point ? point.count : 1), 0);
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return { count, expected: Math.max(1, Math.floor(seconds / cadenceSeconds)) };
}

function isComplete(observations: Observations): boolean {
  const { count, expected } = coverageOf(observations);
  return count >= expected * COMPLETE;
}
