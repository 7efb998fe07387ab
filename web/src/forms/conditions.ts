import type { Condition, Test } from "./form";
import { at, type Scope } from "./scope";

/** Whether a condition holds for the answers kept so far. */
export function holds(condition: Condition, scope: Scope): boolean {
  if (typeof condition === "boolean") return condition;
  if ("all" in condition) return condition.all.every((each) => holds(each, scope));
  if ("any" in condition) return condition.any.some((each) => holds(each, scope));
  if ("not" in condition) return !holds(condition.not, scope);
  return tested(condition, at(scope, condition.at), scope.today);
}

/** What is not answered is nothing but not filled. */
function tested(test: Test, answer: unknown, today: string): boolean {
  if ("equals" in test) return answer !== undefined && answer === test.equals;
  if (test.in) return answer !== undefined && test.in.includes(answer);
  if ("atLeast" in test) return isOrdered(dayOf(test.atLeast, today), answer);
  if ("atMost" in test) return isOrdered(answer, dayOf(test.atMost, today));
  if ("filled" in test) return (answer !== undefined) === test.filled;
  return Array.isArray(answer) && answer.includes(test.includes);
}

/** Numbers by size, days (ISO 8601) by their text; anything else has no order. */
function isOrdered(low: unknown, high: unknown): boolean {
  return (
    ((typeof low === "number" && typeof high === "number") ||
      (typeof low === "string" && typeof high === "string")) &&
    low <= high
  );
}

function dayOf(value: unknown, today: string): unknown {
  return value === "today" ? today : value;
}
