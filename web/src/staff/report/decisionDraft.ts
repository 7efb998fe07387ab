import type { ProblemError } from "../../api/problem";
import type { Key, Text } from "../../language/text";
import type { Decision } from "../staffReports";

/** A decision being written; kept for the tab, so that a sign-in or a conflict loses nothing. */
export interface DecisionDraft {
  readonly status?: Decision["status"];
  readonly publicText: string;
  readonly expectedBy: string;
}

export type DecisionField = "status" | "publicText" | "expectedBy";
export type DecisionFaults = Partial<Record<DecisionField, Key>>;

const EMPTY: DecisionDraft = { publicText: "", expectedBy: "" };
const SHORTEST = 3;

export function readDecision(reference: string, storage: Storage): DecisionDraft {
  try {
    return { ...EMPTY, ...(JSON.parse(storage.getItem(keyOf(reference)) ?? "{}") as Partial<DecisionDraft>) };
  } catch {
    return EMPTY;
  }
}

export function keepDecision(reference: string, draft: DecisionDraft, storage: Storage): void {
  storage.setItem(keyOf(reference), JSON.stringify(draft));
}

export function dropDecision(reference: string, storage: Storage): void {
  storage.removeItem(keyOf(reference));
}

/** What is to mend, by the API's own rules, and a day for what is planned: residents are told by when. */
export function faultsOfDecision(draft: DecisionDraft, today: string): DecisionFaults {
  const planned = draft.status === "planned";
  return {
    ...(draft.status ? {} : { status: "case.decision.missing" }),
    ...(planned && !draft.expectedBy ? { expectedBy: "case.expected.missing" } : {}),
    ...(planned && draft.expectedBy && draft.expectedBy < today ? { expectedBy: "case.expected.past" } : {}),
    ...(draft.publicText.trim().length < SHORTEST ? { publicText: "case.text.missing" } : {}),
  };
}

export function decisionOf(draft: DecisionDraft): Decision {
  const status = draft.status!;
  const publicText = draft.publicText.trim();
  return status === "planned" ? { status, publicText, expectedBy: draft.expectedBy } : { status, publicText };
}

/** The server's violations beside the fields they speak of. */
export function faultsOfRefusal(problem: ProblemError, text: Text): DecisionFaults {
  const faults: DecisionFaults = {};
  for (const { pointer, code } of problem.violations) {
    const field = (["status", "publicText", "expectedBy"] as const).find((name) =>
      pointer.startsWith(`#/${name}`),
    );
    const key = `violation.${code}`;
    if (field) faults[field] = text.has(key) ? key : "violation.other";
  }
  return faults;
}

function keyOf(reference: string): string {
  return `parvis.decision.${reference}`;
}
