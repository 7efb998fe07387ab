import type { Payment } from "../../api/requests";
import type { Text } from "../../language/text";
import { moneyWords } from "../../requests/periods";
import type { Agent } from "../session/agent";

/** What a request costs, a draft too. */
export interface Bill {
  readonly reference: string;
  readonly payment: Payment | null;
}

/** What can be noted of a payment. */
export type Noted = Exclude<Payment["state"], "due">;

export async function getBill(agent: Agent, reference: string): Promise<Bill> {
  return (await agent.ask<Bill>(pathOf(reference))).body;
}

/** Notes it; the same again changes nothing. */
export async function notePayment(
  agent: Agent,
  reference: string,
  state: Noted,
  receipt: string,
): Promise<Bill> {
  const options = { method: "POST", body: { state, receipt } } as const;
  return (await agent.ask<Bill>(pathOf(reference), options)).body;
}

/** What an agent may note next. */
export function nextOf({ state }: Payment): readonly Noted[] {
  if (state === "due") return ["paid", "waived"];
  return state === "paid" ? ["refunded"] : [];
}

export function paymentWords({ state, cents, receipt }: Payment, text: Text): string {
  return text.say(`work.pay.${state}`, { amount: moneyWords(cents, text), receipt: receipt ?? "" });
}

function pathOf(reference: string): string {
  return `/api/staff/requests/${encodeURIComponent(reference)}/payment`;
}
