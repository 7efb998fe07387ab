import type { VNode } from "preact";
import { measured } from "../../chart/drawing";
import { useText } from "../../language/context";
import { Figures } from "../../parts/Figures";
import type { SeriesDrawing } from "./drawing";
import type { PointWords } from "./pointWords";
import type { Values } from "./values";

interface Props {
  readonly drawing: SeriesDrawing;
  readonly values: Values;
  readonly words: PointWords;
  readonly caption: string;
}

/** The numbers of the chart as a table, one tap away; on paper it is always there. */
export function SeriesTable({ drawing, values, words, caption }: Props): VNode {
  const text = useText();
  const spots = measured(drawing.spots);
  const hasWholes = spots.some(({ whole }) => whole);
  return (
    <Figures caption={caption}>
      {() => (
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.say("series.table.when")}</th>
              <th scope="col">{text.say("series.table.value")}</th>
              {hasWholes && <th scope="col">{text.say("series.table.count")}</th>}
              {hasWholes && !values.isState && (
                <th scope="col">{text.say(values.isIndex ? "series.table.index" : "series.table.range")}</th>
              )}
            </tr>
          </thead>
          <tbody>
            {spots.map((spot) => (
              <tr key={spot.x}>
                <th scope="row">{words.when(spot)}</th>
                <td>{words.amount(spot)}</td>
                {hasWholes && <td>{spot.whole && `${spot.whole.count} / ${spot.whole.expected}`}</td>}
                {hasWholes && !values.isState && (
                  <td>
                    {spot.whole && `${values.number(spot.whole.min)} – ${values.number(spot.whole.max)}`}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Figures>
  );
}
