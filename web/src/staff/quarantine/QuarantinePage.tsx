import type { VNode } from "preact";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { useLocation } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { pageOf } from "../devices/staffDevices";
import { NoRight } from "../session/NoRight";
import { seesAll, useAgent } from "../session/agent";
import { EntryCard } from "./EntryCard";
import {
  addressOf,
  byThing,
  isReplayable,
  listQuarantine,
  type Entry,
  type QuarantinePage as Content,
} from "./staffQuarantine";
import { useQuarantine, type QuarantineActs } from "./useQuarantine";

/** Readings that could not be kept, by who sent them: why, how to mend it, and what to do with them. */
export function QuarantinePage(): VNode {
  const text = useText();
  const agent = useAgent();
  const cursor = useLocation().query.get("cursor") ?? undefined;
  const list = useLoaded(addressOf(cursor), (signal) => listQuarantine(agent, cursor, signal));
  if (!seesAll(agent.me) || hasStatus(list.failure, 403)) return <NoRight />;
  const failed = list.failure !== undefined && !list.renewing;
  const content = list.isOld ? undefined : list.content;
  return (
    <Page title={text.say("quarantine.title")}>
      <p class="quiet">
        {text.say("quarantine.lead")} <Renewing when={list.renewing && content !== undefined} />
      </p>
      {failed && <Failure failure={list.failure} retry={list.renew} />}
      {content ? (
        <List content={content} cursor={cursor} renew={list.renew} />
      ) : (
        list.renewing && <Skeleton />
      )}
    </Page>
  );
}

interface ListProps {
  readonly content: Content;
  readonly cursor: string | undefined;
  readonly renew: () => void;
}

function List({ content, cursor, renew }: ListProps): VNode {
  const text = useText();
  const acts = useQuarantine();
  if (content.items.length === 0 && !cursor) return <p class="card">{text.say("quarantine.empty")}</p>;
  return (
    <>
      {byThing(content.items).map(([thing, entries]) => (
        <Sender key={thing} thing={thing} entries={entries} acts={acts} />
      ))}
      <p class="pages unprinted">
        <button type="button" class="button button--second" onClick={renew}>
          {text.say("quarantine.renew")}
        </button>
        {cursor && (
          <a class="button button--second" href={addressOf(undefined)}>
            {text.say("inbox.first")}
          </a>
        )}
        {content.next && (
          <a class="button button--second" href={addressOf(content.next)}>
            {text.say("inbox.more")}
          </a>
        )}
      </p>
    </>
  );
}

interface SenderProps {
  readonly thing: string;
  readonly entries: readonly Entry[];
  readonly acts: QuarantineActs;
}

function Sender({ thing, entries, acts }: SenderProps): VNode {
  const text = useText();
  const left = entries.filter((entry) => isReplayable(entry) && isOpen(entry, acts));
  const readings = left.reduce((sum, entry) => sum + entry.readings, 0);
  return (
    <section aria-labelledby={`sender-${thing}`}>
      <h2 id={`sender-${thing}`}>
        <a href={pageOf(thing)}>{thing}</a>
      </h2>
      {left.length > 1 && (
        <p>
          <button type="button" class="button" onClick={() => void acts.replayAll(left)}>
            {text.count("quarantine.replayAll", readings)}
          </button>
        </p>
      )}
      {entries.map((entry) => (
        <EntryCard key={entry.id} entry={entry} acts={acts} />
      ))}
    </section>
  );
}

/** Nothing was done with the entry yet, or doing it failed. */
function isOpen({ id }: Entry, { outcomes }: QuarantineActs): boolean {
  const outcome = outcomes[id];
  return outcome === undefined || outcome.kind === "failed";
}
