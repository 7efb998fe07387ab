import { request } from "./request";

export type Status = "received" | "planned" | "done" | "declined" | "reopened";

export interface Place {
  readonly lon?: number | null;
  readonly lat?: number | null;
  readonly label?: string | null;
  readonly insee?: string;
}

export interface HistoryEntry {
  readonly at: string;
  readonly status: Status;
  readonly service?: string;
  readonly text?: string | null;
}

/** A report as the API shows it; `own` only to who has its follow secret. */
export interface Report {
  readonly reference: string;
  readonly jurisdiction: string;
  readonly category: string;
  readonly service: string;
  readonly status: Status;
  readonly description: string;
  readonly place: Place;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  /** A day of the territory's calendar, as 2026-11-23. */
  readonly expectedBy: string | null;
  readonly updatedAt: string;
  readonly version: number;
  readonly history: readonly HistoryEntry[];
  readonly next: { readonly service: string; readonly by: string } | null;
  readonly answer: { readonly repaired: boolean; readonly at: string } | null;
  readonly own?: boolean;
  readonly mail?: string;
}

export interface Filing {
  readonly category: string;
  readonly description: string;
  readonly place: Place;
  readonly contact?: { readonly mail: string };
  readonly language: string;
}

export interface Filed extends Report {
  readonly followSecret: string;
  readonly followLink: string;
}

/** Files a report. The same key and filing sent again give the first answer again: it is filed once. */
export async function fileReport(filing: Filing, idempotencyKey: string): Promise<Filed> {
  const headers = { "idempotency-key": idempotencyKey };
  return (await request<Filed>("/api/public/reports", { method: "POST", body: filing, headers })).body;
}

export async function getReport(
  reference: string,
  secret: string | undefined,
  signal?: AbortSignal,
): Promise<Report> {
  const path = `/api/public/reports/${encodeURIComponent(reference)}`;
  return (await request<Report>(path, { headers: withSecret(secret), ...(signal ? { signal } : {}) })).body;
}

export async function answerReport(
  reference: string,
  secret: string,
  answer: { repaired: boolean; text?: string },
): Promise<Report> {
  const path = `/api/public/reports/${encodeURIComponent(reference)}/answers`;
  return (await request<Report>(path, { method: "POST", body: answer, headers: withSecret(secret) })).body;
}

function withSecret(secret: string | undefined): Record<string, string> {
  return secret ? { "follow-secret": secret } : {};
}
