import type { Key, Words } from "../../language/text";
import type { Tone } from "../../parts/state";
import type { Agent } from "../session/agent";

/** A dataset as the list shows it. */
export interface DatasetLine {
  readonly id: string;
  readonly title: Words;
  readonly frequency: string;
  readonly late: boolean;
  /** By when the next release is promised. */
  readonly promisedAt: string;
  readonly changedAt: string | null;
  /** The newest release that is out. */
  readonly latest: { readonly number: number; readonly at: string; readonly rows: number } | null;
  /** The newest release, where it was held back. */
  readonly held: { readonly number: number; readonly at: string; readonly faultCount: number } | null;
  /** A release is being made. */
  readonly building: boolean;
  /** How many of the ten reasons of quality hold. */
  readonly score: number;
}

/** A cell that breaks a rule. */
export interface Fault {
  /** Of the file, whose header is line 1. */
  readonly line: number;
  /** The key of the row. */
  readonly row: string;
  readonly column: string;
  readonly rule: string;
  readonly words: Words;
}

export interface StaffRelease {
  readonly number: number;
  readonly state: "building" | "held" | "published" | "withdrawn";
  readonly at: string;
  readonly rows: number;
  readonly faultCount: number;
  readonly reason: string | null;
}

/** A dataset with what was held back and why, and its releases, the last first. */
export interface StaffDataset extends DatasetLine {
  readonly faults: readonly Fault[];
  readonly releases: readonly StaffRelease[];
}

export const HOME = "/staff/donnees";
export const LIST = { home: HOME, kept: "parvis.datasets" };

const API = "/api/staff/datasets";

export function pageOf(id: string): string {
  return `${HOME}/${encodeURIComponent(id)}`;
}

export async function listDatasets(agent: Agent, signal: AbortSignal): Promise<readonly DatasetLine[]> {
  return (await agent.ask<{ items: DatasetLine[] }>(API, { signal })).body.items;
}

export async function openDataset(agent: Agent, id: string, signal: AbortSignal): Promise<StaffDataset> {
  return (await agent.ask<StaffDataset>(`${API}/${encodeURIComponent(id)}`, { signal })).body;
}

/** Asks for a release now; it comes when its rows are checked and written. */
export async function releaseNow(agent: Agent, id: string): Promise<void> {
  await agent.ask<unknown>(`${API}/${encodeURIComponent(id)}/release`, { method: "POST" });
}

export async function withdraw(
  agent: Agent,
  id: string,
  number: number,
  reason: string,
): Promise<StaffDataset> {
  const path = `${API}/${encodeURIComponent(id)}/releases/${number}/withdrawal`;
  return (await agent.ask<StaffDataset>(path, { method: "POST", body: { reason } })).body;
}

/** How a dataset stands, the most pressing first. */
export function stateOf({ held, late, building, latest }: DatasetLine): { key: Key; tone: Tone } {
  if (held) return { key: "datasets.state.held", tone: "late" };
  if (late) return { key: "datasets.state.late", tone: "late" };
  if (building) return { key: "datasets.state.building", tone: "wait" };
  return latest
    ? { key: "datasets.state.good", tone: "good" }
    : { key: "datasets.state.none", tone: "quiet" };
}

export const RELEASE_TONES: Readonly<Record<StaffRelease["state"], Tone>> = {
  published: "good",
  held: "late",
  building: "wait",
  withdrawn: "quiet",
};
