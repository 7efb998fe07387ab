import "../../styles/procedures.css";
import "../../styles/requests.css";
import type { VNode } from "preact";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { useDates, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { Tag } from "../../parts/Tag";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { serviceOf, useTerritory } from "../../territory/context";
import { ROW_KEYS } from "../inbox/useRowKeys";
import { useKeys } from "../keys";
import { ListTable } from "../ListTable";
import { NoRight } from "../session/NoRight";
import { seesAll, useAgent } from "../session/agent";
import { IMPORT, listProcedures, pageOf, TONES, type ProcedureLine } from "./staffProcedures";

/** The town's procedures, with where each stands. */
export default function ProceduresPage(): VNode {
  const text = useText();
  const agent = useAgent();
  const { content, failure, renewing, renew } = useLoaded("procedures", (signal) =>
    listProcedures(agent, signal),
  );
  useKeys(ROW_KEYS);
  if (hasStatus(failure, 403)) return <NoRight />;
  return (
    <Page className="wide" title={text.say("catalogue.title")}>
      <p class="quiet">
        {text.say("catalogue.lead")} <Renewing when={renewing && content !== undefined} />
      </p>
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      {seesAll(agent.me) && (
        <p class="unprinted">
          <a class="button" href={IMPORT}>
            {text.say("catalogue.import")}
          </a>
        </p>
      )}
      {content ? <Table lines={content} /> : renewing && <Skeleton lines={6} />}
    </Page>
  );
}

const COLUMNS = ["title", "state", "version", "service", "changed"] as const;

function Table({ lines }: { lines: readonly ProcedureLine[] }): VNode {
  const text = useText();
  if (lines.length === 0) return <p class="card">{text.say("catalogue.empty")}</p>;
  return (
    <>
      <ListTable
        caption={text.say("catalogue.title")}
        columns={COLUMNS.map((column) => text.say(`catalogue.column.${column}`))}
      >
        {lines.map((line) => (
          <Row key={line.id} line={line} />
        ))}
      </ListTable>
      <p class="keys quiet small unprinted">{text.say("devices.keys")}</p>
    </>
  );
}

function Row({ line: { id, title, state, version, service, updatedAt } }: { line: ProcedureLine }): VNode {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  return (
    <tr class="table__row" role="row">
      <td role="cell">
        <a class="table__link" href={pageOf(id)} data-row id={`row-${id}`}>
          {text.of(title)}
        </a>
        <span class="table__more">{id}</span>
      </td>
      <td role="cell">
        <Tag tone={TONES[state]}>{text.say(`catalogue.state.${state}`)}</Tag>
      </td>
      <td role="cell" data-label={text.say("catalogue.column.version")}>
        {version > 0 ? text.number(version) : text.say("catalogue.unpublished")}
      </td>
      <td role="cell" data-label={text.say("catalogue.column.service")}>
        {text.of(serviceOf(territory, service)?.name) || service}
      </td>
      <td role="cell" data-label={text.say("catalogue.column.changed")}>
        {dates.short(updatedAt)}
      </td>
    </tr>
  );
}
