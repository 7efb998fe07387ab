import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { useText } from "../../language/context";
import { location } from "../../navigation/location";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field, FieldGroup } from "../../parts/Field";
import { useTerritory } from "../../territory/context";
import type { Case } from "../staffReports";
import type { DecisionField } from "./decisionDraft";
import { DecisionOutcome } from "./DecisionOutcome";
import { useDecision } from "./useDecision";

const DECISIONS = ["planned", "done", "declined"] as const;
const IDS: Readonly<Record<DecisionField, string>> = {
  status: "decision",
  publicText: "public-text",
  expectedBy: "expected",
};

/** The decision on a report, with the words that the resident will read. */
export function DecisionForm({ opened, replace }: { opened: Case; replace: (opened: Case) => void }): VNode {
  const text = useText();
  const today = useToday();
  const { draft, change, faults, said, sending, send } = useDecision(opened, replace, today);
  const isClosed = !opened.report.next;
  const errorOf = (field: DecisionField): string | undefined => faults[field] && text.say(faults[field]);
  const summary = useMemo(
    () =>
      Object.entries(faults).map(([field, key]) => ({
        field: IDS[field as DecisionField],
        words: text.say(key),
      })),
    [faults, text],
  );
  useEffect(() => {
    if (location().query.has("decider")) document.querySelector<HTMLInputElement>("#decision input")?.focus();
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    void send();
  };

  if (isClosed && said !== "conflict") {
    return (
      <>
        <DecisionOutcome said={said} report={opened.report} />
        <p class="notice">{text.say("case.closed")}</p>
      </>
    );
  }
  return (
    <form class="card unprinted" onSubmit={submit} noValidate>
      <DecisionOutcome said={said} report={opened.report} />
      <ErrorSummary faults={summary} />
      <FieldGroup id="decision" label={text.say("case.decision")} error={errorOf("status")}>
        {DECISIONS.map((status) => (
          <label class="choice" key={status}>
            <input
              type="radio"
              name="decision"
              checked={draft.status === status}
              onChange={() => change({ status })}
            />
            {text.say(`case.decision.${status}`)}
          </label>
        ))}
      </FieldGroup>
      {draft.status === "planned" && (
        <Field id="expected" label={text.say("case.expected")} error={errorOf("expectedBy")}>
          {(control) => (
            <input
              {...control}
              class="input"
              type="date"
              min={today}
              value={draft.expectedBy}
              onInput={(event) => change({ expectedBy: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field
        id="public-text"
        label={text.say("case.text")}
        hint={text.say("case.textHint")}
        error={errorOf("publicText")}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            maxLength={4000}
            value={draft.publicText}
            onInput={(event) => change({ publicText: event.currentTarget.value })}
          />
        )}
      </Field>
      <button class="button" type="submit" disabled={sending}>
        {text.say(sending ? "case.sending" : "case.send")}
      </button>
    </form>
  );
}

/** Today in the territory's zone, as 2026-11-23. */
function useToday(): string {
  const { zone } = useTerritory();
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date());
}
