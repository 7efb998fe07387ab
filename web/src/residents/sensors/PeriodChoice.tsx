import type { VNode } from "preact";
import { useDates, useText } from "../../language/context";
import { next, periodAt, previous, queryOf, SPANS, type Period } from "./period";
import { nameOf } from "./periodWords";

/** Day, week, month or year, and the one before or after: links, so that each period has its address. */
export function PeriodChoice({ period, today }: { period: Period; today: string }): VNode {
  const text = useText();
  const dates = useDates();
  const before = previous(period);
  const after = next(period, today);
  /** Within the period that is left, the last day that has come. */
  const within = period.to > today ? today : period.from;
  return (
    <nav class="period unprinted" aria-label={text.say("period.choose")}>
      <div class="choices">
        {SPANS.map((span) => (
          <a
            key={span}
            class="choice"
            href={queryOf(periodAt(span, within))}
            aria-current={span === period.span ? "true" : undefined}
          >
            {text.say(`span.${span}`)}
          </a>
        ))}
      </div>
      <div class="period__ways">
        <a class="period__way" href={queryOf(before)} rel="prev">
          {text.say("period.previous", { name: nameOf(before, text, dates) })}
        </a>
        {after && (
          <a class="period__way period__way--next" href={queryOf(after)} rel="next">
            {text.say("period.next", { name: nameOf(after, text, dates) })}
          </a>
        )}
      </div>
    </nav>
  );
}
