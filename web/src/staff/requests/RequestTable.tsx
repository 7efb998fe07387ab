import type { VNode } from "preact";
import { useDates, useText } from "../../language/context";
import { Tag } from "../../parts/Tag";
import { TONES } from "../../requests/tones";
import { serviceName, wordsIn } from "../../requests/names";
import { isUnanswered, pageOf, type Filters, type RequestSummary } from "./staffRequests";

interface Props {
  readonly items: readonly RequestSummary[];
  readonly filters: Filters;
  readonly searching: boolean;
}

const COLUMNS = ["what", "before", "received", "who", "state"] as const;

/** Requests, the one due first in front. The roles say again what the elements are: on a phone each row is a card. */
export function RequestTable({ items, filters, searching }: Props): VNode {
  const text = useText();
  if (items.length === 0) {
    return <p class="card">{text.say(searching ? "inbox.empty.found" : `work.empty.${filters.state}`)}</p>;
  }
  return (
    <table class="table table--words" role="table">
      <caption class="unseen">{text.say(`work.state.${filters.state}`)}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {text.say(`work.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((request) => (
          <Row key={request.reference} request={request} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ request }: { request: RequestSummary }): VNode {
  const text = useText();
  const dates = useDates();
  const { reference, late = false, status, onBehalf } = request;
  return (
    <tr class={`table__row ${late ? "table__row--late" : ""}`} role="row">
      <td role="cell">
        <a class="table__link" href={pageOf(reference)} data-row id={`row-${reference}`}>
          {wordsIn(request.procedure.title, text)}
        </a>
        <span class="table__more">
          {reference}, {serviceName(request, text)}
          {onBehalf && `, ${text.say("work.onBehalf")}`}
        </span>
      </td>
      <td role="cell" data-label={text.say("work.column.before")}>
        <Before request={request} />
      </td>
      <td role="cell" data-label={text.say("work.column.received")}>
        {dates.short(request.submittedAt ?? request.createdAt)}
      </td>
      <td role="cell" data-label={text.say("work.column.who")}>
        {request.assignedTo ?? text.say("work.nobody")}
      </td>
      <td role="cell">
        <Tag tone={TONES[status]}>{text.say(`work.status.${status}`)}</Tag>
      </td>
    </tr>
  );
}

/** The day to decide by, red and with the word when it has passed; of what waits for the person, the day they answer by. */
function Before({ request }: { request: RequestSummary }): VNode {
  const text = useText();
  const dates = useDates();
  const { next, dueAt, late } = request;
  if (next.who === "you")
    return <>{next.by ? text.say("work.answerBy", { day: dates.short(next.by) }) : text.say("work.waits")}</>;
  if (isUnanswered(request)) return <b class="late">{text.say("work.nothingCame")}</b>;
  if (next.who === "nobody" || !dueAt) return <>–</>;
  if (!late) return <>{dates.short(dueAt)}</>;
  return (
    <b class="late">
      {dates.short(dueAt)} {text.say("work.late")}
    </b>
  );
}
