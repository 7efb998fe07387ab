import "../../styles/procedures.css";
import "../../styles/requests.css";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import { useAct } from "../../api/useAct";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { Field } from "../../parts/Field";
import { readReference } from "../../parts/reference";
import { Failure } from "../../parts/Waiting";
import { BackToList } from "../BackToList";
import { useAgent } from "../session/agent";
import { PaymentForm } from "./PaymentForm";
import { getBill, type Bill } from "./payments";
import { REQUESTS } from "./staffRequests";

/** Somebody at the counter pays for a request, which may not be sent yet. */
export default function PayPage(): VNode {
  const text = useText();
  const agent = useAgent();
  const { busy, failure, run, retry } = useAct();
  const [typed, setTyped] = useState("");
  const [bill, setBill] = useState<Bill>();
  const [wrong, setWrong] = useState(false);
  const unknown = [403, 404, 422].some((status) => hasStatus(failure, status));
  const show = async (reference: string): Promise<void> => setBill(await getBill(agent, reference));

  const find = (event: Event): void => {
    event.preventDefault();
    const reference = readReference(typed);
    setBill(undefined);
    setWrong(!reference);
    if (!reference) return document.getElementById("reference")?.focus();
    run(() => show(reference));
  };

  return (
    <Page title={text.say("work.pay.title")} before={<BackToList list={REQUESTS} />}>
      <p>{text.say("work.pay.lead")}</p>
      <form onSubmit={find} noValidate>
        <Field
          id="reference"
          label={text.say("work.pay.reference")}
          error={wrong || unknown ? text.say("work.pay.unknown") : undefined}
        >
          {(control) => (
            <input
              {...control}
              class="input"
              autocomplete="off"
              autocapitalize="characters"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <button class="button" type="submit" disabled={busy}>
          {text.say("work.pay.find")}
        </button>
      </form>
      {failure !== undefined && !unknown && <Failure failure={failure} retry={retry} />}
      {bill && (
        <section class="card" aria-labelledby="bill">
          <h2 id="bill">{bill.reference}</h2>
          {bill.payment ? (
            <PaymentForm of={bill.reference} payment={bill.payment} renew={() => show(bill.reference)} />
          ) : (
            <p>{text.say("work.pay.nothing")}</p>
          )}
        </section>
      )}
    </Page>
  );
}
