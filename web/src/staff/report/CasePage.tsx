import type { VNode } from "preact";
import { useLoaded } from "../../api/use";
import { Say, useDates, useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { toneOf } from "../../parts/state";
import { Tag } from "../../parts/Tag";
import { Timeline } from "../../parts/Timeline";
import { Renewing } from "../../parts/Waiting";
import { categoryOf, serviceOf, useTerritory } from "../../territory/context";
import { BackToList, lastAddress } from "../BackToList";
import { useKeys } from "../keys";
import { NotOpened } from "../NotOpened";
import { useAgent } from "../session/agent";
import { openCase, REPORTS, type Case, type StaffReport } from "../staffReports";
import { CaseMap } from "./CaseMap";
import { DecisionForm } from "./DecisionForm";

/** One report for its agent: what is said, where, what happened, and the decision to take. */
export function CasePage({ reference }: { reference: string }): VNode {
  const agent = useAgent();
  const loaded = useLoaded(reference, (signal) => openCase(agent, reference, signal));
  useKeys({ e: focusDecision, u: back });
  if (loaded.content) {
    return (
      <OpenCase opened={loaded.content} replace={loaded.replace}>
        <Renewing when={loaded.renewing} />
      </OpenCase>
    );
  }
  return (
    <NotOpened
      reference={reference}
      loaded={loaded}
      list={REPORTS}
      words={{ title: "inbox.title", unknownTitle: "case.unknown.title", unknownText: "case.unknown.text" }}
    />
  );
}

interface OpenProps {
  readonly opened: Case;
  readonly replace: (opened: Case) => void;
  readonly children: VNode;
}

function OpenCase({ opened, replace, children }: OpenProps): VNode {
  const text = useText();
  const territory = useTerritory();
  const { report } = opened;
  const title = text.of(categoryOf(territory, report.category)?.name) || report.category;
  const before = (
    <>
      <BackToList list={REPORTS} />
      <Tag tone={toneOf(report.status)}>{text.say(`inbox.status.${report.status}`)}</Tag>
    </>
  );
  return (
    <Page className="wide" title={title} before={before}>
      {children}
      <Heading report={report} />
      <div class="case">
        <div>
          <h2 class="first">{text.say("case.told")}</h2>
          <p class="said card">{report.description}</p>
          <DecisionForm opened={opened} replace={replace} />
          <h2>{text.say("case.history")}</h2>
          <Timeline report={report} />
        </div>
        <CaseMap report={report} />
      </div>
      <p class="keys quiet small unprinted">{text.say("case.keys")}</p>
    </Page>
  );
}

function Heading({ report }: { report: StaffReport }): VNode {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  const channel = text.has(`case.channel.${report.channel}`) ? report.channel : "other";
  const service = text.of(serviceOf(territory, report.service)?.name);
  return (
    <>
      <p>
        <b>{report.place.label ?? text.say("inbox.noPlace")}</b>. {service}.{" "}
        <Say what="case.reference" reference={<b>{report.reference}</b>} />
      </p>
      <p class="quiet">
        {text.say("case.received", {
          moment: dates.moment(report.receivedAt),
          channel: text.say(`case.channel.${channel as "other"}`),
        })}
        .{" "}
        {report.next && (
          <span class={report.late ? "late" : ""}>
            {report.late
              ? text.say("case.overdue", { day: dates.day(report.dueAt ?? report.next.by) })
              : text.say("case.due", { day: dates.day(report.next.by) })}
            .
          </span>
        )}{" "}
        {report.late &&
          report.expectedBy &&
          text.say("case.announced", { day: dates.day(report.expectedBy) })}
      </p>
      {report.answer && (
        <p class={`notice notice--${report.answer.repaired ? "good" : "late"}`}>
          {text.say(report.answer.repaired ? "case.answer.yes" : "case.answer.no", {
            moment: dates.moment(report.answer.at),
          })}
        </p>
      )}
      <button type="button" class="button button--second" onClick={() => window.print()}>
        {text.say("case.print")}
      </button>
    </>
  );
}

function back(): void {
  navigate(lastAddress(REPORTS));
}

function focusDecision(): void {
  document.querySelector<HTMLInputElement>("#decision input")?.focus();
}
