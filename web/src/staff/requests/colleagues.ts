import type { RequestSummary, StaffRequest } from "./staffRequests";

/** Who was seen on this request, or has another one of its service; without me and who has it already. */
export function colleagues(
  { assignedTo, history, notes, service }: StaffRequest,
  others: readonly RequestSummary[],
  me: string,
): readonly string[] {
  const here = [...history, ...notes].map(({ agent }) => agent);
  const there = others.filter((other) => other.service.id === service.id).map((other) => other.assignedTo);
  const seen = [...here, ...there].filter((name): name is string => !!name);
  return [...new Set(seen)]
    .filter((name) => name !== me && name !== assignedTo)
    .sort((one, other) => one.localeCompare(other));
}
