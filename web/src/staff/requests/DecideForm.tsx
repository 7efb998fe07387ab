import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useText } from "../../language/context";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field, FieldGroup } from "../../parts/Field";
import { LetterPreview } from "./LetterPreview";
import { isOver, LONGEST, OUTCOMES, type Outcome, type StaffRequest } from "./staffRequests";
import { Told } from "./Told";
import type { Acting } from "./useAct";
import { useKept } from "./useKept";

interface Props {
  readonly request: StaffRequest;
  readonly acting: Acting;
}

interface Draft {
  readonly outcome?: Outcome;
  readonly reasons: string;
}

const EMPTY: Draft = { reasons: "" };

/** Decides, with the letter that the person will receive under one's eyes. */
export function DecideForm({ request, acting }: Props): VNode {
  const text = useText();
  const { said, refused } = acting.tried("decision");
  const [draft, change, drop] = useKept<Draft>(`decision.${request.reference}`, EMPTY);
  const [tried, setTried] = useState(false);
  const { outcome } = draft;
  const reasons = draft.reasons.trim();
  const unexplained = outcome !== undefined && outcome !== "accepted" && reasons === "";
  const noOutcome = refused["outcome"] !== undefined || (tried && !outcome);
  const noReasons = refused["reasons"] !== undefined || (tried && unexplained);
  const faults = useMemo(
    () => [
      ...(noOutcome ? [{ field: "outcome", words: text.say("case.decision.missing") }] : []),
      ...(noReasons ? [{ field: "reasons", words: text.say("work.decide.noReasons") }] : []),
    ],
    [noOutcome, noReasons, text],
  );
  const told = <Told said={said} request={request} />;
  if (isOver(request)) return <Ended told={told} reasons={reasons} />;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!outcome || unexplained) return;
    if (await acting.send("decision", reasons ? { outcome, reasons } : { outcome })) drop();
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {told}
      <ErrorSummary faults={faults} />
      <FieldGroup
        id="outcome"
        label={text.say("case.decision")}
        error={noOutcome ? text.say("case.decision.missing") : undefined}
      >
        {OUTCOMES.map((each) => (
          <label class="choice" key={each}>
            <input
              type="radio"
              name="outcome"
              checked={outcome === each}
              onChange={() => change({ outcome: each })}
            />
            {text.say(`work.outcome.${each}`)}
          </label>
        ))}
      </FieldGroup>
      <Field
        id="reasons"
        label={text.say(outcome === "accepted" ? "work.decide.words" : "work.decide.reasons")}
        hint={text.say("work.decide.reasonsHint")}
        error={noReasons ? text.say("work.decide.noReasons") : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            maxLength={LONGEST}
            value={draft.reasons}
            onInput={(event) => change({ reasons: event.currentTarget.value })}
          />
        )}
      </Field>
      {outcome && (
        <LetterPreview key={request.version} of={request.reference} outcome={outcome} reasons={reasons} />
      )}
      <button class="button" type="submit" disabled={said === "sending"}>
        {text.say(said === "sending" ? "work.sending" : "work.decide.send")}
      </button>
    </form>
  );
}

/** After the end there is nothing to decide; what was being written when somebody else decided is still there to copy. */
function Ended({ told, reasons }: { told: VNode; reasons: string }): VNode {
  const text = useText();
  return (
    <>
      {told}
      <p>{text.say("work.decide.over")}</p>
      {reasons && (
        <>
          <p class="quiet small">{text.say("work.decide.yours")}</p>
          <p class="said">{reasons}</p>
        </>
      )}
    </>
  );
}
