import type { VNode } from "preact";
import type { Procedure } from "../../../api/procedures";
import type { Request } from "../../../api/requests";
import { useDates, useText } from "../../../language/context";
import { Phone } from "../../../parts/HumanWay";
import { moneyWords } from "../../../requests/periods";

interface Props {
  readonly request: Request;
  readonly procedure: Procedure;
}

/** What is to be paid and where, or what became of it. */
export function ToPay({ request: { payment, reference }, procedure: { fee, help } }: Props): VNode | null {
  const text = useText();
  const dates = useDates();
  if (!payment) return null;
  const { state, cents, receipt, at } = payment;
  const amount = moneyWords(cents, text);
  if (state !== "due") {
    const words = { amount, receipt: receipt ?? "", day: at ? dates.date(at) : "" };
    return <p class="notice notice--good">{text.say(`payment.${state}`, words)}</p>;
  }
  const first = fee.kind === "fixed" && fee.first;
  return (
    <section class="notice notice--wait" aria-labelledby="payment">
      <h2 id="payment">{text.say("payment.due", { amount })}</h2>
      <p>{text.say(first ? "payment.first" : "payment.how", { reference })}</p>
      <ul class="how">
        {help
          .filter(({ kind }) => kind === "counter")
          .map((way) => (
            <li key={text.of(way.text)}>
              {text.of(way.text)} {way.phone && <Phone number={way.phone} />}
            </li>
          ))}
      </ul>
    </section>
  );
}
