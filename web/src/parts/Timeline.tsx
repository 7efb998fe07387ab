import type { VNode } from "preact";
import type { HistoryEntry, Report } from "../api/reports";
import { useDates, useText } from "../language/context";
import type { Text } from "../language/text";
import { serviceOf, useTerritory } from "../territory/context";
import type { Territory } from "../territory/types";

interface Step {
  readonly what: string;
  readonly at: string;
  readonly by?: string | undefined;
  readonly words?: string | null | undefined;
}

/** What happened to a report, newest first, each step with who did it and when. */
export function Timeline({ report }: { report: Report }): VNode {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  return (
    <ol class="timeline">
      {stepsOf(report, text, territory).map((step) => (
        <li class="timeline__step" key={step.at + step.what}>
          <p class="timeline__what">{step.what}</p>
          <p class="quiet small">
            <time dateTime={step.at}>{dates.moment(step.at)}</time>
            {step.by && `. ${step.by}`}
          </p>
          {step.words && <p>{text.say("quote", { words: step.words })}</p>}
        </li>
      ))}
    </ol>
  );
}

function stepsOf(report: Report, text: Text, territory: Territory): Step[] {
  const steps = report.history.map((entry) => stepOf(entry, text, territory));
  const sent = { what: text.say(report.own ? "follow.sentByYou" : "follow.sent"), at: report.receivedAt };
  const confirmed = report.answer?.repaired
    ? [{ what: text.say("follow.confirmed"), at: report.answer.at }]
    : [];
  return [sent, ...steps, ...confirmed].reverse();
}

function stepOf({ status, at, service, text: words }: HistoryEntry, text: Text, territory: Territory): Step {
  const name = text.of(serviceOf(territory, service)?.name) || (service ?? "");
  if (status === "received") return { what: text.say("follow.received", { service: name }), at, words };
  return { what: text.say(`follow.${status}`), at, by: status === "reopened" ? undefined : name, words };
}
