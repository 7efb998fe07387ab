import type { Words } from "../language/text";
import { download, request } from "./request";
import type { Begun } from "./requests";

/** What proves who is signed in: a header. */
export type Bearer = Readonly<Record<string, string>>;

/** A request of the account, with the secret that opens it. */
export interface MyRequest {
  readonly reference: string;
  readonly followSecret: string;
  readonly procedure: { readonly id: string; readonly title: Words | string };
  readonly createdAt: string;
}

/** What was erased, and what the law has the town keep, until when. */
export interface Erased {
  readonly erased?: readonly string[];
  readonly kept?: readonly KeptByLaw[];
}

/** A request that stays, until the day that it is erased: not known while it is open. */
export interface KeptByLaw {
  readonly reference: string;
  readonly until: string | null;
}

/** More than anybody files: a server that never ends its list is not followed for ever. */
const MOST_PAGES = 20;

/** Every request of the account, page after page. */
export async function listMyRequests(bearer: Bearer, signal: AbortSignal): Promise<readonly MyRequest[]> {
  const all: MyRequest[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const path: string = `/api/me/requests${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`;
    const { body } = await request<{ items: MyRequest[]; next?: string | null }>(path, {
      headers: bearer,
      cache: "no-store",
      signal,
    });
    all.push(...body.items);
    cursor = body.next;
    if (!cursor) break;
  }
  return all;
}

/** Begins a draft that belongs to the account. */
export async function beginMyRequest(
  bearer: Bearer,
  procedure: string,
  language: string,
  idempotencyKey: string,
): Promise<Begun> {
  const headers = { ...bearer, "idempotency-key": idempotencyKey };
  const body = { procedure, language };
  return (await request<Begun>("/api/me/requests", { method: "POST", body, headers })).body;
}

/** Has a code sent to an address that is to be the account's; nobody else can change it. */
export async function sendMyCode(bearer: Bearer, reference: string, mail: string): Promise<void> {
  const path = `/api/me/requests/${encodeURIComponent(reference)}/mail`;
  await request(path, { method: "POST", body: { mail }, headers: bearer });
}

/** All requests, files and letters of the account in one archive. */
export function downloadArchive(bearer: Bearer): Promise<Blob> {
  return download("/api/me/archive", bearer);
}

/** Erases the requests that the law lets be erased; the account stays. */
export function eraseMyRequests(bearer: Bearer): Promise<Erased> {
  return erase("/api/me/requests", bearer);
}

/** Erases the account with its requests; it stays when the law keeps one of them. */
export function eraseMyAccount(bearer: Bearer): Promise<Erased> {
  return erase("/api/me/account", bearer);
}

async function erase(path: string, bearer: Bearer): Promise<Erased> {
  return (await request<Erased | undefined>(path, { method: "DELETE", headers: bearer })).body ?? {};
}
