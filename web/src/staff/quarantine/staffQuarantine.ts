import type { Agent } from "../session/agent";

export const REFUSALS = [
  "unknown-series",
  "not-a-number",
  "out-of-range",
  "wrong-unit",
  "future",
  "too-old",
  "unreadable",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A reading as it came; a value that is no number comes as text. */
export interface Example {
  readonly name: string;
  readonly at: string;
  readonly value: number | string;
  readonly unit: string | null;
}

/** What one thing sent and could not be kept, for one reason. */
export interface Entry {
  readonly id: string;
  readonly thing: string;
  readonly arrivedAt: string;
  readonly refusal: Refusal;
  readonly detail: string;
  readonly readings: number;
  readonly examples: readonly Example[];
  readonly payload: string | null;
}

export interface QuarantinePage {
  readonly items: readonly Entry[];
  readonly next: string | null;
}

export interface Replayed {
  readonly kept: number;
  readonly refused: number;
}

export const HOME = "/staff/quarantaine";

const API = "/api/staff/quarantine";
const PAGE_SIZE = 50;

export function addressOf(cursor: string | undefined): string {
  return cursor ? `${HOME}?${new URLSearchParams({ cursor })}` : HOME;
}

export async function listQuarantine(
  agent: Agent,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<QuarantinePage> {
  const query = new URLSearchParams({ limit: String(PAGE_SIZE), ...(cursor ? { cursor } : {}) });
  return (await agent.ask<QuarantinePage>(`${API}?${query}`, signal ? { signal } : {})).body;
}

export async function replay(agent: Agent, id: string): Promise<Replayed> {
  const path = `${API}/${encodeURIComponent(id)}/replay`;
  return (await agent.ask<Replayed>(path, { method: "POST" })).body;
}

export async function discard(agent: Agent, id: string): Promise<void> {
  await agent.ask<undefined>(`${API}/${encodeURIComponent(id)}`, { method: "DELETE" });
}

/** Whether there is anything to take in again: what could not be read must be sent anew. */
export function isReplayable({ refusal, readings }: Entry): boolean {
  return refusal !== "unreadable" && readings > 0;
}

/** The entries by who sent them, in the order in which they first appear. */
export function byThing(entries: readonly Entry[]): [thing: string, entries: Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.thing, [...(groups.get(entry.thing) ?? []), entry]);
  return [...groups];
}
