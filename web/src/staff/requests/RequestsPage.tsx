import "../../styles/procedures.css";
import "../../styles/requests.css";
import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { useLocation } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { useRenewals } from "../inbox/useRenewals";
import { useRowKeys } from "../inbox/useRowKeys";
import { useAgent } from "../session/agent";
import { RequestsBar } from "./RequestsBar";
import { RequestTable } from "./RequestTable";
import { matching } from "./matching";
import { addressOf, filtersOf, LAST_REQUESTS, listRequests, NEW, PAY, type Filters } from "./staffRequests";

/** The requests that the agent's services have in hand, late first; list, service and page stand in the address. */
export default function RequestsPage(): VNode {
  const text = useText();
  const agent = useAgent();
  const filters = filtersOf(useLocation().query);
  const address = addressOf(filters);
  const list = useLoaded(`${address} ${text.language}`, (signal) =>
    listRequests(agent, filters, text.language, signal),
  );
  const [typed, setTyped] = useState("");
  const failed = list.failure !== undefined && !list.renewing;
  const content = failed && list.isOld ? undefined : list.content;
  useRenewals(list.renew);
  useRowKeys();
  useEffect(() => window.sessionStorage.setItem(LAST_REQUESTS, address), [address]);
  return (
    <Page className="wide" title={text.say("work.title")}>
      <p class="quiet">
        {text.say(`work.lead.${filters.state}`)}{" "}
        <Renewing when={list.renewing && list.content !== undefined} />
      </p>
      {failed && <Failure failure={list.failure} retry={list.renew} />}
      <div class="work__top unprinted">
        <RequestsBar filters={filters} typed={typed} type={setTyped} />
        <a class="button button--second" href={PAY}>
          {text.say("work.pay.title")}
        </a>
        <a class="button" href={NEW}>
          {text.say("work.new")}
        </a>
      </div>
      {content ? (
        <RequestTable
          items={matching(content.items, typed, text)}
          filters={filters}
          searching={typed !== ""}
        />
      ) : (
        list.renewing && <Skeleton lines={8} />
      )}
      <Pages filters={filters} next={content?.next ?? null} />
      <p class="keys quiet small unprinted">{text.say("inbox.keys")}</p>
    </Page>
  );
}

function Pages({ filters, next }: { filters: Filters; next: string | null }): VNode | null {
  const text = useText();
  if (!filters.cursor && !next) return null;
  return (
    <p class="pages unprinted">
      {filters.cursor && (
        <a class="button button--second" href={addressOf({ ...filters, cursor: undefined })}>
          {text.say("inbox.first")}
        </a>
      )}
      {next && (
        <a class="button button--second" href={addressOf({ ...filters, cursor: next })}>
          {text.say("inbox.more")}
        </a>
      )}
    </p>
  );
}
