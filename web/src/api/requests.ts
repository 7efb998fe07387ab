import type { Answers } from "../forms/form";
import type { Words } from "../language/text";
import type { Piece } from "./pieces";
import { download, request, type Options } from "./request";

export type RequestStatus =
  "draft" | "submitted" | "incomplete" | "in-instruction" | "accepted" | "refused" | "withdrawn" | "closed";

/** What opens one request, on any device: it travels in the link's fragment. */
export interface RequestKey {
  readonly reference: string;
  readonly secret: string;
}

export type Actor = "you" | "service" | "town" | "nobody";

export interface Asked {
  readonly text: string;
  /** The fields to answer again. */
  readonly fields: readonly string[];
  readonly by: string;
}

export interface Decision {
  readonly outcome: "accepted" | "refused" | "closed";
  readonly reasons?: string | null;
  readonly appeal?: string | null;
  readonly at: string;
  readonly bySilence?: boolean;
}

/** What a request costs, and what became of it. */
export interface Payment {
  readonly state: "due" | "paid" | "waived" | "refunded";
  readonly cents: number;
  /** The number of the receipt, or why nothing is owed. */
  readonly receipt?: string | null;
  readonly at?: string | null;
}

/** What one person asks of the town by a procedure: a draft until it is sent. */
export interface Request {
  readonly reference: string;
  readonly procedure: { readonly id: string; readonly version: number; readonly title: Words | string };
  readonly status: RequestStatus;
  /** The page of the form last saved. */
  readonly page?: string | null;
  readonly answers: Answers;
  readonly version: number;
  readonly createdAt: string;
  readonly expiresAt?: string | null;
  readonly submittedAt?: string | null;
  readonly dueAt?: string | null;
  readonly silence?: { readonly means: "accepted" | "refused" | "nothing"; readonly at: string } | null;
  readonly contact?: { readonly mail: string; readonly confirmed: boolean } | null;
  readonly service: { readonly id: string; readonly name: Words | string; readonly phone?: string | null };
  readonly next: { readonly who: Actor; readonly by?: string | null };
  readonly asked?: Asked | null;
  readonly steps: readonly {
    readonly at: string;
    readonly kind: string;
    readonly who: Actor;
    readonly text?: string | null;
  }[];
  readonly messages: readonly { readonly at: string; readonly from: Actor; readonly text: string }[];
  readonly pieces: readonly Piece[];
  readonly payment?: Payment | null;
  readonly decision?: Decision | null;
  readonly onBehalf?: boolean;
  /** The last day that the law has the town keep it, once it ended. */
  readonly keptUntil?: string | null;
}

export interface Begun extends Request {
  readonly followSecret: string;
}

/** Begins a draft. The same key sent again gives the first answer again. */
export async function beginRequest(
  procedure: string,
  language: string,
  idempotencyKey: string,
): Promise<Begun> {
  const headers = { "idempotency-key": idempotencyKey };
  const body = { procedure, language };
  return (await request<Begun>("/api/public/requests", { method: "POST", body, headers })).body;
}

export async function getRequest(key: RequestKey, signal?: AbortSignal): Promise<Request> {
  return ask(key, "", signal ? { signal } : {});
}

/** Saves what is answered so far; refused as stale when somebody else saved since this version. */
export async function saveAnswers(
  key: RequestKey,
  version: number,
  answers: Answers,
  page: string,
): Promise<Request> {
  return ask(key, "/answers", { method: "PUT", body: { answers, page }, headers: ifMatch(version) });
}

/** Has a code of six digits sent to this address. */
export async function sendCode(key: RequestKey, mail: string): Promise<void> {
  await ask(key, "/mail", { method: "POST", body: { mail } });
}

export async function confirmMail(key: RequestKey, code: string): Promise<Request> {
  return ask(key, "/mail/confirmation", { method: "POST", body: { code } });
}

export async function submitRequest(key: RequestKey, version: number): Promise<Request> {
  return ask(key, "/submission", { method: "POST", body: {}, headers: ifMatch(version) });
}

/** Sends what the service asked again. */
export async function completeRequest(key: RequestKey, version: number): Promise<Request> {
  return ask(key, "/completion", { method: "POST", body: {}, headers: ifMatch(version) });
}

export async function sendMessage(key: RequestKey, text: string): Promise<Request> {
  return ask(key, "/messages", { method: "POST", body: { text } });
}

export async function withdrawRequest(key: RequestKey, reason: string): Promise<Request> {
  return ask(key, "/withdrawal", { method: "POST", body: reason ? { reason } : {} });
}

/** Erases a draft; of a sent one, the town says until when the law has it kept. */
export async function eraseRequest(key: RequestKey): Promise<void> {
  await ask(key, "", { method: "DELETE" });
}

export function downloadLetter(key: RequestKey, letter: "receipt" | "decision"): Promise<Blob> {
  return download(`${pathOf(key)}/letters/${letter}`, withSecret(key));
}

function ifMatch(version: number): Record<string, string> {
  return { "if-match": `"${version}"` };
}

/** Asks a route of this request, by its own secret, for words in the page's language. */
export async function ask<T>(key: RequestKey, route: string, options: Options): Promise<T> {
  const headers = { ...withSecret(key), ...options.headers };
  const path = `${pathOf(key)}${route}?language=${document.documentElement.lang}`;
  return (await request<T>(path, { cache: "no-store", ...options, headers })).body;
}

function pathOf({ reference }: RequestKey): string {
  return `/api/public/requests/${encodeURIComponent(reference)}`;
}

function withSecret({ secret }: RequestKey): Record<string, string> {
  return { "follow-secret": secret };
}
