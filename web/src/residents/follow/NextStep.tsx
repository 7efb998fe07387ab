import type { VNode } from "preact";
import type { Report } from "../../api/reports";
import { useDates, useText } from "../../language/context";
import { serviceOf, useTerritory } from "../../territory/context";

/** Who acts next and by when; said as late when the day has passed. */
export function NextStep({ report }: { report: Report }): VNode {
  const text = useText();
  const dates = useDates();
  const late = report.next !== null && isOpen(report) && dates.daysFromToday(report.next.by) < 0;
  return (
    <>
      <h2>{text.say("follow.next")}</h2>
      <p class={late ? "notice notice--late" : "notice"}>{useWords(report, late)}</p>
    </>
  );
}

function useWords(report: Report, late: boolean): string {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  const { next, status, answer, expectedBy } = report;
  if (status === "done" && !answer) return text.say("follow.next.you");
  if (status === "declined") return text.say("follow.next.declined");
  if (!next || !isOpen(report)) return text.say("follow.next.none");
  const service = text.of(serviceOf(territory, next.service)?.name) || next.service;
  const day = dates.day(next.by);
  if (late) return text.say("follow.next.late", { service, day });
  return text.say(status === "planned" && expectedBy ? "follow.next.expected" : "follow.next.by", {
    service,
    day,
  });
}

function isOpen({ status }: Report): boolean {
  return status === "received" || status === "planned" || status === "reopened";
}
