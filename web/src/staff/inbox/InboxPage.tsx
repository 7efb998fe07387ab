import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { navigate, useLocation } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { serviceOf, useTerritory } from "../../territory/context";
import { seesAll, useAgent } from "../session/agent";
import {
  addressOf,
  countReports,
  filtersOf,
  LAST_LIST,
  listReports,
  type Counts,
  type Filters,
} from "../staffReports";
import { MapBeside } from "./MapBeside";
import { Queues } from "./Queues";
import { ReportTable } from "./ReportTable";
import { matching } from "./search";
import { SearchBar } from "./SearchBar";
import { useRenewals } from "./useRenewals";
import { useRowKeys } from "./useRowKeys";

/** The town hall's lists of reports, table and map side by side; list, service and page stand in the address. */
export function InboxPage(): VNode {
  const text = useText();
  const territory = useTerritory();
  const agent = useAgent();
  const filters = filtersOf(useLocation().query);
  const address = addressOf(filters);
  const list = useLoaded(address, (signal) => listReports(agent, filters, signal));
  const counts = useLoaded(filters.service ?? "", (signal) => countReports(agent, filters.service, signal));
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState<string>();
  const failed = list.failure !== undefined && !list.renewing;
  const items = matching(list.content?.items ?? [], typed, text, territory);
  useRenewals(list.renew);
  useRenewals(counts.renew);
  useRowKeys();
  useEffect(() => window.sessionStorage.setItem(LAST_LIST, address), [address]);

  const shown = filters.service ?? (seesAll(agent.me) ? undefined : agent.me.services[0]);
  const service =
    agent.me.services.length === 1 || filters.service ? text.of(serviceOf(territory, shown)?.name) : "";
  return (
    <Page className="wide" title={service ? text.say("inbox.titleOf", { service }) : text.say("inbox.title")}>
      <p class="quiet">
        <Summary counts={counts.content} /> <Renewing when={list.renewing && list.content !== undefined} />
      </p>
      {failed && <Failure failure={list.failure} retry={list.renew} />}
      <div class="inbox">
        <Queues filters={filters} counts={counts.content} />
        <div class="inbox__list">
          <SearchBar filters={filters} typed={typed} type={setTyped} />
          {list.content && !(failed && list.isOld) ? (
            <ReportTable
              items={items}
              filters={filters}
              searching={typed !== ""}
              marked={marked}
              mark={setMarked}
            />
          ) : (
            list.renewing && <Skeleton lines={8} />
          )}
          <Pages filters={filters} next={list.content?.next ?? null} />
          <p class="keys quiet small unprinted">{text.say("inbox.keys")}</p>
        </div>
        <MapBeside items={items} marked={marked} mark={setMarked} />
      </div>
    </Page>
  );
}

function Summary({ counts }: { counts: Counts | undefined }): VNode | null {
  const text = useText();
  if (!counts) return null;
  const late =
    counts.late > 0 ? text.count("inbox.summary.late", counts.late) : text.say("inbox.summary.nothingLate");
  return (
    <>
      {text.count("inbox.summary.todo", counts.todo)}, {late}.
    </>
  );
}

function Pages({ filters, next }: { filters: Filters; next: string | null }): VNode | null {
  const text = useText();
  if (!filters.cursor && !next) return null;
  return (
    <div class="pages unprinted">
      {filters.cursor && (
        <a class="button button--second" href={addressOf({ ...filters, cursor: undefined })}>
          {text.say("inbox.first")}
        </a>
      )}
      {next && (
        <button
          type="button"
          class="button button--second"
          onClick={() => navigate(addressOf({ ...filters, cursor: next }))}
        >
          {text.say("inbox.more")}
        </button>
      )}
    </div>
  );
}
