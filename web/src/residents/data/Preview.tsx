import type { VNode } from "preact";
import { listRows, type Column, type Dataset, type Row } from "../../api/datasets";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { useDates, useText } from "../../language/context";
import { useLocation } from "../../navigation/location";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { cellWords, keyOf, orderedBy, titleOfColumn } from "./columns";
import { addressOf, orderBy, PLACE, shownOf, turned, type Shown } from "./preview";

const ROWS = 20;

/** The first rows as a table: by the columns that are indexed, and on to the next ones. */
export function Preview({ dataset }: { dataset: Dataset }): VNode {
  const text = useText();
  const shown = shownOf(useLocation().query);
  const { content, failure, renewing, renew } = useLoaded(addressOf(dataset.id, shown), (signal) =>
    listRows(dataset.id, { ...shown, limit: ROWS }, signal),
  );
  const failed = failure !== undefined && !renewing;
  return (
    <section aria-labelledby={PLACE}>
      <h2 id={PLACE}>{text.say("data.preview")}</h2>
      <p class="quiet small">
        {text.say("data.preview.text")} <Renewing when={renewing && content !== undefined} />
      </p>
      {failed && hasStatus(failure, 422) && <Lost id={dataset.id} />}
      {failed && !hasStatus(failure, 422) && <Failure failure={failure} retry={renew} />}
      {!content && renewing && <Skeleton lines={4} />}
      {content && content.items.length === 0 && <p class="notice">{text.say("data.preview.none")}</p>}
      {content && content.items.length > 0 && <Table dataset={dataset} rows={content.items} shown={shown} />}
      <p class="pages unprinted">
        {shown.cursor && (
          <a class="button button--second" href={addressOf(dataset.id, { ...shown, cursor: undefined })}>
            {text.say("data.preview.first")}
          </a>
        )}{" "}
        {content?.next && (
          <a class="button button--second" href={addressOf(dataset.id, { ...shown, cursor: content.next })}>
            {text.say("data.preview.next")}
          </a>
        )}
      </p>
    </section>
  );
}

/** An address of another time: a column that is gone, a place in a list that was made anew. */
function Lost({ id }: { id: string }): VNode {
  const text = useText();
  return (
    <p class="notice">
      {text.say("data.preview.lost")}{" "}
      <a href={addressOf(id, { sort: undefined, cursor: undefined })}>{text.say("data.preview.first")}</a>
    </p>
  );
}

function Table({ dataset, rows, shown }: { dataset: Dataset; rows: readonly Row[]; shown: Shown }): VNode {
  const text = useText();
  const key = keyOf(dataset);
  const sortable = orderedBy(dataset);
  const { fields } = dataset.schema;
  return (
    <div class="data__scroll" tabIndex={0} role="region" aria-labelledby={PLACE}>
      <table class="data__table">
        <caption class="unseen">{text.say("data.preview")}</caption>
        <thead>
          <tr>
            {fields.map((field) => (
              <Head
                key={field.name}
                field={field}
                isSortable={sortable.includes(field.name)}
                id={dataset.id}
                shown={shown}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={key.map((name) => row[name]).join("\u0000")} row={row} fields={fields} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly field: Column;
  readonly isSortable: boolean;
  readonly id: string;
  readonly shown: Shown;
}

function Head({ field, isSortable, id, shown: { sort } }: HeadProps): VNode {
  const text = useText();
  const order = orderBy(field.name, sort);
  const sign = { ascending: " ↑", descending: " ↓" };
  return (
    <th scope="col" aria-sort={order} title={field.description}>
      {isSortable ? (
        <a href={addressOf(id, { sort: turned(field.name, sort), cursor: undefined })}>
          {titleOfColumn(field)}
          <span class="unseen"> {text.say(order === "ascending" ? "data.sort.down" : "data.sort.up")}</span>
          {order && <span aria-hidden="true">{sign[order]}</span>}
        </a>
      ) : (
        titleOfColumn(field)
      )}
    </th>
  );
}

function Line({ row, fields }: { row: Row; fields: readonly Column[] }): VNode {
  const text = useText();
  const dates = useDates();
  return (
    <tr>
      {fields.map((field) => (
        <td key={field.name} class={typeof row[field.name] === "number" ? "data__number" : undefined}>
          {cellWords(row[field.name], field, text, dates) || <Empty />}
        </td>
      ))}
    </tr>
  );
}

function Empty(): VNode {
  const text = useText();
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="unseen">{text.say("data.empty")}</span>
    </>
  );
}
