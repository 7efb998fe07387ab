import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { readRows, type Dataset, type Row } from "../../api/datasets";
import { useLoaded } from "../../api/use";
import { useDates, useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { Failure, Skeleton } from "../../parts/Waiting";
import { cellWords, keyOf, titleOfColumn } from "./columns";
import { placesOf } from "./places";

const loadMap = () => import("../../map/DotsMap");
/** As many as the API gives at once: more dots than a map can tell apart. */
const MOST_ROWS = 1000;
/** So many columns name a place. */
const NAMING = 3;

interface Props {
  readonly dataset: Dataset;
  readonly geometry: { readonly lon: string; readonly lat: string };
}

/** The rows that have a place, on the map; the table above and the files say the same and more. */
export function DatasetMap({ dataset, geometry }: Props): VNode {
  const text = useText();
  const { content, failure, renewing, renew } = useLoaded(`map of ${dataset.id}`, (signal) =>
    readRows(dataset.id, { limit: MOST_ROWS }, 1, signal),
  );
  return (
    <section class="unprinted" aria-labelledby="map-title">
      <h2 id="map-title">{text.say("data.map")}</h2>
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      {!content && renewing && <Skeleton lines={2} />}
      {content && <Places {...{ dataset, geometry, ...content }} />}
    </section>
  );
}

function Places(props: Props & { readonly rows: readonly Row[]; readonly cut: boolean }): VNode {
  const { dataset, geometry, rows, cut } = props;
  const text = useText();
  const dates = useDates();
  const [marked, mark] = useState<string>();
  const key = keyOf(dataset);
  const fields = dataset.schema.fields.filter(({ name }) => name !== geometry.lon && name !== geometry.lat);
  const places = useMemo(() => placesOf(rows, geometry), [rows, geometry]);
  const placed = places.reduce((sum, place) => sum + place.rows.length, 0);
  const chosen = places.find(({ id }) => id === marked);
  const nameOf = (row: Row): string =>
    fields
      .filter(({ name }) => !key.includes(name) || key.length === fields.length)
      .slice(0, NAMING)
      .map((field) => cellWords(row[field.name], field, text, dates))
      .filter(Boolean)
      .join(", ");
  if (placed === 0) return <p class="notice">{text.say("data.map.empty")}</p>;
  return (
    <>
      <Lazily
        load={loadMap}
        meanwhile={(failed) =>
          failed ? <p class="notice">{text.say("data.map.absent")}</p> : <Skeleton lines={2} />
        }
        props={{
          dots: places.map(({ id, at, rows: here }) => ({
            id,
            at,
            name: here.map(nameOf).join(" ; "),
            tone: "info" as const,
          })),
          marked,
          choose: mark,
          label: text.say("data.map"),
          many: (count: number) => text.say("data.map.many", { count }),
        }}
      />
      <div class="chosen" role="status">
        {chosen ? (
          chosen.rows.map((row) => (
            <dl class="facts card data__chosen" key={key.map((name) => row[name]).join(" ")}>
              {fields.map((field) => (
                <div key={field.name}>
                  <dt>{titleOfColumn(field)}</dt>
                  <dd>{cellWords(row[field.name], field, text, dates) || "–"}</dd>
                </div>
              ))}
            </dl>
          ))
        ) : (
          <p class="quiet small">{text.say("data.map.none")}</p>
        )}
      </div>
      <p class="map__keys quiet small">{text.say("sensors.map.keys")}</p>
      <p class="quiet small">
        {cut && text.say("data.map.cut", { count: rows.length })}{" "}
        {placed < rows.length && text.count("data.map.without", rows.length - placed)}
      </p>
    </>
  );
}
