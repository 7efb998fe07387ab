import type { Form } from "../forms/form";
import type { Words } from "../language/text";
import { request, type Options } from "./request";

export interface Period {
  readonly count: number;
  readonly unit: "working-day" | "day" | "month";
}

export interface Help {
  readonly kind: "counter" | "phone" | "home-visit";
  readonly text: Words;
  readonly phone?: string;
}

/** A procedure as lists show it. */
export interface ProcedureSummary {
  readonly id: string;
  readonly version: number;
  readonly title: Words;
  readonly summary: Words;
  readonly keywords: readonly string[];
  readonly group: Words;
  readonly service: string;
  readonly delay: Period;
  readonly fee:
    { readonly kind: "none" } | { readonly kind: "fixed"; readonly cents: number; readonly first?: boolean };
  readonly silence: { readonly means: "accepted" | "refused" | "nothing"; readonly after: Period };
  readonly help: readonly Help[];
  readonly identity: "mail" | "account";
}

/** The whole document: what a resident is told before, and the form. */
export interface Procedure extends ProcedureSummary {
  readonly purpose: Words;
  readonly legalBasis: Words;
  readonly audience: readonly ("person" | "association" | "company")[];
  readonly retentionDays: number;
  readonly draftDays: number;
  readonly before: readonly Words[];
  readonly appeal: Words;
  readonly letters?: Readonly<Partial<Record<"accepted" | "refused", Words>>>;
  readonly form: Form;
}

export async function listProcedures(signal: AbortSignal): Promise<readonly ProcedureSummary[]> {
  const path = "/api/public/procedures";
  const { body } = await request<{ items: ProcedureSummary[] }>(path, fresh(signal));
  return body.items;
}

/** A published procedure; with a version, that one, which never changes under a request. */
export async function getProcedure(id: string, signal: AbortSignal, version?: number): Promise<Procedure> {
  const query = version === undefined ? "" : `?version=${version}`;
  const path = `/api/public/procedures/${encodeURIComponent(id)}${query}`;
  return (await request<Procedure>(path, fresh(signal))).body;
}

function fresh(signal: AbortSignal): Options {
  return { signal, cache: "no-cache" };
}
