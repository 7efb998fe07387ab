import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { csvOf, type Observations, type Question } from "../../api/sensors";
import { measured } from "../../chart/drawing";
import { useDates, useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { Skeleton } from "../../parts/Waiting";
import { drawingOf } from "./drawing";
import { Findings } from "./finding";
import type { Period } from "./period";
import { PointWords } from "./pointWords";
import { SeriesTable } from "./SeriesTable";
import { Values } from "./values";

const loadChart = () => import("../../chart/Chart");

interface Props {
  readonly question: Question;
  readonly period: Period;
  readonly now: Observations;
  readonly before: Observations | undefined;
  readonly zone: string;
}

/** A period of a series: what it says in words, the chart, the point that was chosen, the table, the file. */
export function SeriesFigure({ question, period, now, before, zone }: Props): VNode {
  const text = useText();
  const dates = useDates();
  const values = useMemo(() => new Values(now, text), [now, text]);
  const words = useMemo(() => new PointWords(text, dates, values, now.per), [text, dates, values, now.per]);
  const drawing = useMemo(() => drawingOf(now, period, zone), [now, zone]);
  const finding = new Findings(text, dates, values).of(now, before, period);
  const [chosen, choose] = useState<number>();
  const spot = chosen === undefined ? undefined : drawing.spots[chosen];
  const unit = values.unit;
  return (
    <figure class="series">
      <figcaption aria-live="polite">
        <h2>{sentence(finding.words)}</h2>
        {finding.remark && <p class="quiet small">{finding.remark}</p>}
      </figcaption>
      {measured(drawing.spots).length === 0 ? (
        <p class="notice">{text.say("series.none.text")}</p>
      ) : (
        <>
          <p class="quiet small">
            {unit ? text.say(`series.per.${now.per}`, { unit }) : text.say("series.state")}
          </p>
          <Lazily
            load={loadChart}
            meanwhile={(failed) => (failed ? null : <Skeleton lines={2} />)}
            props={{ drawing, scale: values, words, label: finding.words, chosen, choose }}
          />
          <p class="point small unprinted" role="status">
            {spot ? words.whole(spot) : <span class="quiet">{text.say("series.chartKeys")}</span>}
          </p>
          <SeriesTable drawing={drawing} values={values} words={words} caption={finding.words} />
          <p class="unprinted">
            <a class="link" href={csvOf(question)} download>
              {text.say("series.csv")}
            </a>
          </p>
        </>
      )}
    </figure>
  );
}

/** A text that begins a line. */
function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
