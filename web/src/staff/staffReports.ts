import type { Report } from "../api/reports";
import type { Agent } from "./session/agent";

export const QUEUES = ["todo", "late", "reopened", "done"] as const;
export type Queue = (typeof QUEUES)[number];

/** A report as agents see it. */
export interface StaffReport extends Report {
  readonly channel: string;
  readonly late: boolean;
}

export interface ReportPage {
  readonly items: readonly StaffReport[];
  readonly next: string | null;
}

export type Counts = Readonly<Record<Queue, number>> & { readonly capped?: boolean };

export interface Decision {
  readonly status: "planned" | "done" | "declined";
  readonly publicText: string;
  readonly expectedBy?: string;
}

/** A report with the version that a decision must name. */
export interface Case {
  readonly report: StaffReport;
  readonly etag: string;
}

const PAGE_SIZE = 25;

/** Where the tab keeps the address of the list last seen, to go back to it with its filters. */
export const LAST_LIST = "parvis.list";
export const REPORTS = { home: "/staff/", kept: LAST_LIST };

export interface Filters {
  readonly queue: Queue;
  readonly service: string | undefined;
  readonly cursor: string | undefined;
}

/** The filters that an address holds; what it does not know is the inbox's first list. */
export function filtersOf(query: URLSearchParams): Filters {
  const queue = QUEUES.find((each) => each === query.get("queue")) ?? "todo";
  return { queue, service: query.get("service") ?? undefined, cursor: query.get("cursor") ?? undefined };
}

export function addressOf({ queue, service, cursor }: Filters): string {
  const query = new URLSearchParams({
    queue,
    ...(service ? { service } : {}),
    ...(cursor ? { cursor } : {}),
  });
  return `/staff/?${query}`;
}

export async function listReports(agent: Agent, filters: Filters, signal: AbortSignal): Promise<ReportPage> {
  const { queue, service, cursor } = filters;
  const query = new URLSearchParams({ queue, limit: String(PAGE_SIZE) });
  if (service) query.set("service", service);
  if (cursor) query.set("cursor", cursor);
  return (await agent.ask<ReportPage>(`/api/staff/reports?${query}`, { signal })).body;
}

export async function countReports(
  agent: Agent,
  service: string | undefined,
  signal: AbortSignal,
): Promise<Counts> {
  const query = service ? `?${new URLSearchParams({ service })}` : "";
  return (await agent.ask<Counts>(`/api/staff/reports/counts${query}`, { signal })).body;
}

export async function openCase(agent: Agent, reference: string, signal?: AbortSignal): Promise<Case> {
  const path = `/api/staff/reports/${encodeURIComponent(reference)}`;
  const { body, etag } = await agent.ask<StaffReport>(path, signal ? { signal } : {});
  return { report: body, etag: etag ?? `"${body.version}"` };
}

/** Decides on the version that was read; the API answers 412 when somebody changed it meanwhile. */
export async function decide(agent: Agent, { report, etag }: Case, decision: Decision): Promise<Case> {
  const path = `/api/staff/reports/${encodeURIComponent(report.reference)}/decisions`;
  const options = { method: "POST", body: decision, headers: { "if-match": etag } } as const;
  const answer = await agent.ask<StaffReport>(path, options);
  return { report: { ...report, ...answer.body }, etag: answer.etag ?? `"${answer.body.version}"` };
}
