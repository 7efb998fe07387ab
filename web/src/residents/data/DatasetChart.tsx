import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { readRows, type Column, type Dataset, type Row } from "../../api/datasets";
import { useLoaded } from "../../api/use";
import { measured } from "../../chart/drawing";
import { useDates, useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { Figures } from "../../parts/Figures";
import { SelectField } from "../../parts/SelectField";
import { Failure, Skeleton } from "../../parts/Waiting";
import { combinationsOf, drawingOf, idOf, unitOf, type Chart } from "./chartOf";
import { titleOfColumn } from "./columns";
import { DatasetWords } from "./spotWords";

const loadChart = () => import("../../chart/Chart");
/** The most that the API gives at once, and as many pages as a person waits for. */
const PAGE_ROWS = 1000;
const MOST_PAGES = 3;

interface Props {
  readonly dataset: Dataset;
  readonly chart: Chart;
}

/** The numbers of a dataset over time; where rows stand for several things, those of one. */
export function DatasetChart({ dataset, chart }: Props): VNode {
  const text = useText();
  const sample = useLoaded(`chart of ${dataset.id}`, (signal) => read(dataset, chart, undefined, signal));
  const combinations = useMemo(
    () => combinationsOf(sample.content?.rows ?? [], chart.apart),
    [sample.content],
  );
  const [wanted, want] = useState<string>();
  const [column, setColumn] = useState(chart.numbers[0]!);
  const combination = combinations.find((one) => idOf(one) === wanted) ?? combinations[0];
  return (
    <section aria-labelledby="chart-title">
      <h2 id="chart-title">{text.say("data.chart")}</h2>
      <div class="data__filters unprinted">
        {combinations.length > 1 && (
          <SelectField
            id="chart-of"
            label={text.say("data.chart.of")}
            options={combinations.map((one) => [idOf(one), Object.values(one).join(", ")] as const)}
            chosen={combination ? idOf(combination) : ""}
            choose={want}
          />
        )}
        {chart.numbers.length > 1 && (
          <SelectField
            id="chart-what"
            label={text.say("data.chart.what")}
            options={chart.numbers.map((one) => [one.name, titleOfColumn(one)] as const)}
            chosen={column.name}
            choose={(name) => setColumn(chart.numbers.find((one) => one.name === name)!)}
          />
        )}
      </div>
      {sample.failure !== undefined && !sample.renewing && (
        <Failure failure={sample.failure} retry={sample.renew} />
      )}
      {!sample.content && sample.renewing && <Skeleton lines={3} />}
      {combination && (
        // Another combination is another line: nothing of the one before stands under its name.
        <Line key={idOf(combination)} {...{ dataset, chart, combination, column }} />
      )}
      {sample.content?.rows.length === 0 && <p class="notice">{text.say("data.preview.none")}</p>}
    </section>
  );
}

/** The rows of one combination, the last first, so that what is cut off is what is long ago. */
function read(dataset: Dataset, chart: Chart, combination: Row | undefined, signal: AbortSignal) {
  const { when, apart, numbers, unit } = chart;
  const columns = [when.name, ...apart, ...numbers.map(({ name }) => name), ...(unit ? [unit] : [])];
  const equal = Object.fromEntries(apart.map((name) => [name, String(combination?.[name])]));
  const question = {
    select: columns,
    sort: `-${when.name}`,
    ...(combination && apart.length > 0 ? { equal } : {}),
    limit: PAGE_ROWS,
  };
  return readRows(dataset.id, question, combination ? MOST_PAGES : 1, signal);
}

interface LineProps extends Props {
  readonly combination: Row;
  readonly column: Column;
}

function Line({ dataset, chart, combination, column }: LineProps): VNode {
  const text = useText();
  const dates = useDates();
  const key = `chart of ${dataset.id} ${idOf(combination)}`;
  const { content, failure, renewing, renew } = useLoaded(key, (signal) =>
    read(dataset, chart, combination, signal),
  );
  const [chosen, choose] = useState<number>();
  const drawing = useMemo(
    () => drawingOf(content?.rows ?? [], chart, column),
    [content, chart.when.name, column],
  );
  const words = useMemo(
    () => new DatasetWords(text, dates, chart.when, column, unitOf(content?.rows ?? [], chart, column)),
    [text, dates, content, column],
  );
  if (!content) return renewing ? <Skeleton lines={3} /> : <Failure failure={failure} retry={renew} />;
  const shown = measured(drawing.spots);
  const finding = words.finding(drawing);
  if (shown.length === 0) return <p class="notice">{text.say("data.chart.none")}</p>;
  const spot = chosen === undefined ? undefined : drawing.spots[chosen];
  return (
    <figure>
      <figcaption aria-live="polite">
        <h3>{finding}</h3>
      </figcaption>
      <Lazily
        load={loadChart}
        meanwhile={(failed) => (failed ? null : <Skeleton lines={2} />)}
        props={{ drawing, scale: words, words, label: finding, chosen, choose }}
      />
      <p class="point small unprinted" role="status">
        {spot ? words.whole(spot) : <span class="quiet">{text.say("series.chartKeys")}</span>}
      </p>
      <Figures caption={finding}>
        {() => (
          <table>
            <caption class="unseen">{finding}</caption>
            <thead>
              <tr>
                <th scope="col">{titleOfColumn(chart.when)}</th>
                <th scope="col">{titleOfColumn(column)}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.x}>
                  <th scope="row">{words.day(one)}</th>
                  <td>{words.amount(one.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Figures>
      <p class="quiet small">
        {text.say(chart.apart.length > 0 ? "data.chart.how" : "data.chart.sum")}{" "}
        {content.cut && text.say("data.chart.cut", { count: content.rows.length })}
      </p>
    </figure>
  );
}
