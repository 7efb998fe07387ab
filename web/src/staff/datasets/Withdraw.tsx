import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import { useAct } from "../../api/useAct";
import { useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { Failure } from "../../parts/Waiting";
import { useAgent } from "../session/agent";
import { withdraw, type StaffDataset } from "./staffDatasets";

interface Props {
  readonly dataset: StaffDataset;
  readonly number: number;
  readonly done: (changed: StaffDataset) => void;
  readonly keep: () => void;
}

const SHORTEST = 5;
const LONGEST = 500;

/** Takes a release back. It never returns, so the page first says what that touches, and asks why. */
export function Withdraw({ dataset, number, done, keep }: Props): VNode {
  const text = useText();
  const agent = useAgent();
  const act = useAct();
  const box = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState("");
  const [refused, refuse] = useState(false);
  // With the box itself, not a moment later: a key pressed in between would go to a control, then be taken from it.
  useLayoutEffect(() => box.current?.focus(), []);
  const send = (event: Event): void => {
    event.preventDefault();
    const isMissing = reason.trim().length < SHORTEST;
    refuse(isMissing);
    if (isMissing) document.getElementById("reason")?.focus();
    else act.run(async () => done(await withdraw(agent, dataset.id, number, reason.trim())));
  };
  return (
    <form
      class="notice notice--late"
      aria-labelledby="withdrawing"
      tabIndex={-1}
      ref={box}
      noValidate
      onSubmit={send}
    >
      <p id="withdrawing">
        <b>{text.say("datasets.withdraw.title", { number })}</b>
      </p>
      <ul class="how">
        {(["files", "told", "never"] as const).map((what) => (
          <li key={what}>{text.say(`datasets.withdraw.${what}`)}</li>
        ))}
      </ul>
      <Field
        id="reason"
        label={text.say("datasets.withdraw.reason")}
        hint={text.say("datasets.withdraw.reasonHint")}
        error={refused || hasStatus(act.failure, 422) ? text.say("datasets.withdraw.missing") : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            rows={3}
            maxLength={LONGEST}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      {act.failure !== undefined && !hasStatus(act.failure, 422) && (
        <Failure failure={act.failure} retry={act.retry} />
      )}
      <p class="devices__bar">
        <button type="submit" class="button" disabled={act.busy}>
          {text.say(act.busy ? "datasets.withdraw.sending" : "datasets.withdraw.send")}
        </button>
        <button type="button" class="button button--second" disabled={act.busy} onClick={keep}>
          {text.say("datasets.withdraw.keep")}
        </button>
      </p>
    </form>
  );
}
