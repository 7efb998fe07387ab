import type { VNode } from "preact";
import { useLoaded } from "../../api/use";
import { titleOf } from "../../datasets/words";
import { useDates, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { Tag } from "../../parts/Tag";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { ROW_KEYS } from "../inbox/useRowKeys";
import { useKeys } from "../keys";
import { ListTable } from "../ListTable";
import { useAgent } from "../session/agent";
import { listDatasets, pageOf, stateOf, type DatasetLine } from "./staffDatasets";

/** The town's datasets: which are fresh, which are late, what was held back. */
export default function DatasetsPage(): VNode {
  const text = useText();
  const agent = useAgent();
  const { content, failure, renewing, renew } = useLoaded("datasets", (signal) =>
    listDatasets(agent, signal),
  );
  useKeys(ROW_KEYS);
  return (
    <Page className="wide" title={text.say("datasets.title")}>
      <p class="quiet">
        {text.say("datasets.lead")} <Renewing when={renewing && content !== undefined} />
      </p>
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      {content ? <Table lines={content} /> : renewing && <Skeleton lines={6} />}
    </Page>
  );
}

const COLUMNS = ["dataset", "state", "latest", "promised", "held"] as const;

function Table({ lines }: { lines: readonly DatasetLine[] }): VNode {
  const text = useText();
  if (lines.length === 0) return <p class="card">{text.say("data.none")}</p>;
  return (
    <>
      <ListTable
        caption={text.say("datasets.title")}
        columns={COLUMNS.map((column) => text.say(`datasets.column.${column}`))}
      >
        {lines.map((line) => (
          <Row key={line.id} line={line} />
        ))}
      </ListTable>
      <p class="keys quiet small unprinted">{text.say("devices.keys")}</p>
    </>
  );
}

function Row({ line }: { line: DatasetLine }): VNode {
  const text = useText();
  const dates = useDates();
  const { id, latest, held, promisedAt } = line;
  const state = stateOf(line);
  return (
    <tr class={`table__row ${state.tone === "late" ? "table__row--late" : ""}`} role="row">
      <td role="cell">
        <a class="table__link" href={pageOf(id)} data-row id={`row-${id}`}>
          {titleOf(line, text)}
        </a>
        <span class="table__more">{id}</span>
      </td>
      <td role="cell">
        <Tag tone={state.tone}>{text.say(state.key)}</Tag>
      </td>
      <td role="cell" data-label={text.say("datasets.column.latest")}>
        {latest
          ? text.say("datasets.latest", { number: latest.number, moment: dates.lately(latest.at) })
          : text.say("datasets.latest.none")}
      </td>
      <td role="cell" data-label={text.say("datasets.column.promised")}>
        {text.say("datasets.promised", { day: dates.date(promisedAt) })}
      </td>
      <td role="cell" data-label={text.say("datasets.column.held")}>
        {held ? text.count("datasets.faults", held.faultCount) : text.say("datasets.held.none")}
      </td>
    </tr>
  );
}
