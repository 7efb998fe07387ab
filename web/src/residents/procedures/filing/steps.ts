import { CHECK, CONTACT, stepAddress } from "../../../requests/addresses";
import { visiblePages } from "../../../forms/view/fields";
import type { Drafting } from "./drafting";

/** Where one stands: the steps now, which change as answers show or hide pages. */
export interface Steps {
  readonly step: number;
  readonly count: number;
  readonly next: string;
  readonly back: string | undefined;
}

export function stepsAt(here: string, { procedure, evaluation, key, request }: Drafting): Steps {
  // Who is helped by an agent may have no address; the agent has asked for it already.
  const contact = request.onBehalf ? [] : [CONTACT];
  const steps = [...visiblePages(procedure.form, evaluation).map(({ id }) => id), ...contact, CHECK];
  const at = steps.indexOf(here);
  const address = (step: string | undefined) => step && stepAddress(procedure.id, step, key);
  return {
    step: at + 1,
    count: steps.length,
    next: address(steps[at + 1]) ?? "",
    back: at > 0 ? address(steps[at - 1]) : undefined,
  };
}
