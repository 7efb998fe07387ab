import type { VNode } from "preact";
import { useDates, useText } from "../../language/context";
import { toneOf } from "../../parts/state";
import { Tag } from "../../parts/Tag";
import { categoryOf, useTerritory } from "../../territory/context";
import type { Filters, StaffReport } from "../staffReports";

interface Props {
  readonly items: readonly StaffReport[];
  readonly filters: Filters;
  readonly searching: boolean;
  readonly marked: string | undefined;
  readonly mark: (reference: string | undefined) => void;
}

/**
 * The reports of a list, most urgent first as the API gives them. The roles say again what the elements are: on a phone
 * each row is laid out as a card, and browsers then forget that it was a table.
 */
export function ReportTable({ items, filters, searching, marked, mark }: Props): VNode {
  const text = useText();
  if (items.length === 0) {
    return <p class="card">{text.say(searching ? "inbox.empty.found" : `inbox.empty.${filters.queue}`)}</p>;
  }
  const last = filters.queue === "done" ? "inbox.column.closed" : "inbox.column.before";
  return (
    <table class="table" role="table">
      <caption class="unseen">
        {text.say("inbox.list", { queue: text.say(`inbox.queue.${filters.queue}`) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.say("inbox.column.what")}</th>
          <th scope="col">{text.say("inbox.column.where")}</th>
          <th scope="col">{text.say("inbox.column.received")}</th>
          <th scope="col">{text.say(last)}</th>
          <th scope="col">{text.say("inbox.column.status")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((report) => (
          <Row key={report.reference} report={report} marked={report.reference === marked} mark={mark} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<Props, "mark"> {
  readonly report: StaffReport;
  readonly marked: boolean;
}

function Row({ report, marked, mark }: RowProps): VNode {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  const { reference, late, status, place } = report;
  const subject = text.of(categoryOf(territory, report.category)?.name) || report.category;
  const doubt = status === "reopened" ? report.history.at(-1)?.text : undefined;
  const classes = `table__row ${late ? "table__row--late" : ""} ${marked ? "table__row--marked" : ""}`;
  return (
    <tr class={classes} role="row" onMouseEnter={() => mark(reference)} onFocusIn={() => mark(reference)}>
      <td role="cell">
        <a class="table__link" href={`/staff/signalements/${reference}`} data-row id={`row-${reference}`}>
          {subject}
        </a>
        <span class="table__more">{doubt ? text.say("quote", { words: doubt }) : report.description}</span>
      </td>
      <td role="cell" data-label={text.say("inbox.column.where")}>
        {place.label ?? text.say("inbox.noPlace")}
      </td>
      <td role="cell" data-label={text.say("inbox.column.received")}>
        {dates.short(report.receivedAt)}
      </td>
      <td role="cell" data-label={text.say("inbox.column.before")}>
        <Before report={report} />
      </td>
      <td role="cell">
        <Tag tone={toneOf(status)}>{text.say(`inbox.status.${status}`)}</Tag>
      </td>
    </tr>
  );
}

/**
 * The day to act by. When it has passed it stays, red and with the word "late" for who does not see red, and the day that
 * was announced since stands under it. For finished reports, the day they were.
 */
function Before({ report }: { report: StaffReport }): VNode {
  const text = useText();
  const dates = useDates();
  if (!report.next) return <>{dates.short(report.updatedAt)}</>;
  if (!report.late) return <>{dates.short(report.next.by)}</>;
  return (
    <>
      <b class="late">
        {dates.short(report.dueAt ?? report.next.by)}
        <span class="unseen"> ({text.say("inbox.late")})</span>
      </b>
      {report.expectedBy && (
        <span class="table__more">{text.say("inbox.expected", { day: dates.short(report.expectedBy) })}</span>
      )}
    </>
  );
}
