import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import type { Payment } from "../../api/requests";
import { useAct } from "../../api/useAct";
import { useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { Failure } from "../../parts/Waiting";
import { useAgent } from "../session/agent";
import { nextOf, notePayment, paymentWords, type Noted } from "./payments";

interface Props {
  /** The request's reference. */
  readonly of: string;
  readonly payment: Payment;
  /** Shows how it stands now: it was noted, or somebody else was faster. */
  readonly renew: () => Promise<void>;
}

/** How the payment of a request stands, and what an agent at the counter notes of it. */
export function PaymentForm({ of: reference, payment, renew }: Props): VNode {
  const text = useText();
  const agent = useAgent();
  const { busy, failure, run, retry } = useAct();
  const [receipt, setReceipt] = useState("");
  const [lacks, setLacks] = useState(false);
  const [overtaken, setOvertaken] = useState(false);
  const next = nextOf(payment);

  const note = (state: Noted): void => {
    const words = receipt.trim();
    setLacks(words === "");
    setOvertaken(false);
    if (words === "") return document.getElementById("receipt")?.focus();
    run(async () => {
      await notePayment(agent, reference, state, words).catch((cause: unknown) => {
        if (!hasStatus(cause, 409)) throw cause;
        setOvertaken(true);
      });
      await renew();
      setReceipt("");
    });
  };

  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate>
      <p role="status">
        <b>{paymentWords(payment, text)}</b>
      </p>
      <p role="alert">{overtaken && text.say("work.pay.conflict")}</p>
      {failure !== undefined && <Failure failure={failure} retry={retry} />}
      {next.length > 0 && (
        <>
          <Field
            id="receipt"
            label={text.say("work.pay.receipt")}
            hint={text.say("work.pay.receiptHint")}
            error={lacks ? text.say("work.pay.noReceipt") : undefined}
          >
            {(control) => (
              <input
                {...control}
                class="input"
                maxLength={200}
                autocomplete="off"
                value={receipt}
                onInput={(event) => setReceipt(event.currentTarget.value)}
              />
            )}
          </Field>
          <p class="pages">
            {next.map((state) => (
              <button
                key={state}
                type="button"
                class={`button ${state === "paid" ? "" : "button--second"}`}
                disabled={busy}
                onClick={() => note(state)}
              >
                {text.say(NOTES[state])}
              </button>
            ))}
          </p>
        </>
      )}
    </form>
  );
}

const NOTES = {
  paid: "work.pay.markPaid",
  waived: "work.pay.markWaived",
  refunded: "work.pay.markRefunded",
} as const;
