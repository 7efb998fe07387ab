import type { ProblemError, Violation } from "../../api/problem";
import type { Key, Text } from "../../language/text";
import type { DraftFaults, DraftField } from "./draft";

const FIELDS: readonly (readonly [prefix: string, field: DraftField])[] = [
  ["#/place", "place"],
  ["#/category", "category"],
  ["#/description", "description"],
  ["#/contact", "mail"],
];

/** The server's violations as texts beside the fields they speak of, by their stable codes. */
export function faultsOfProblem(problem: ProblemError, text: Text): DraftFaults {
  const faults: DraftFaults = {};
  for (const violation of problem.violations) {
    const field = FIELDS.find(([prefix]) => violation.pointer.startsWith(prefix))?.[1];
    if (field && !faults[field]) faults[field] = keyOf(violation, text);
  }
  return faults;
}

function keyOf({ code }: Violation, text: Text): Key {
  const key = `violation.${code}`;
  return text.has(key) ? key : "violation.other";
}
