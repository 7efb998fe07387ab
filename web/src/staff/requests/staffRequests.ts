import type { Begun, Request } from "../../api/requests";
import type { Options } from "../../api/request";
import type { Language } from "../../language/text";
import type { Agent } from "../session/agent";

export const STATES = ["open", "closed"] as const;
export type State = (typeof STATES)[number];

/** Where the tab keeps the address of the list last seen, to go back to it with its filters. */
export const LAST_REQUESTS = "parvis.requests";
export const HOME = "/staff/demandes";
export const REQUESTS = { home: HOME, kept: LAST_REQUESTS };
export const PAY = "/staff/encaisser";
export const NEW = "/staff/nouvelle-demande";

/** A request in a list of agents. */
export type RequestSummary = Pick<
  Request,
  | "reference"
  | "procedure"
  | "status"
  | "version"
  | "createdAt"
  | "submittedAt"
  | "dueAt"
  | "service"
  | "next"
  | "onBehalf"
> & {
  readonly updatedAt?: string | null;
  readonly late?: boolean;
  readonly assignedTo?: string | null;
};

export interface RequestPage {
  readonly items: readonly RequestSummary[];
  readonly next: string | null;
}

/** What an expert sees of a request beside the question. */
export interface Shown {
  /** Pages of the form. */
  readonly pages: readonly string[];
  readonly pieces: readonly string[];
}

export interface Opinion {
  readonly id: string;
  /** A service of the territory, or a mail address. */
  readonly from: string;
  readonly question: string;
  readonly shown: Shown;
  readonly agent?: string | null;
  readonly askedAt: string;
  readonly answer?: { readonly text: string; readonly at: string } | null;
}

export interface HistoryStep {
  readonly at: string;
  readonly kind: string;
  readonly who: string;
  readonly agent?: string | null;
  readonly text?: string | null;
}

/** What an agent left for colleagues. */
export interface Note {
  readonly at: string;
  readonly agent?: string | null;
  readonly text: string;
}

/** A request as agents see it. */
export type StaffRequest = Request &
  Pick<RequestSummary, "late" | "assignedTo"> & {
    readonly language?: Language;
    readonly channel?: string;
    /** The whole address, for who has to write to it. */
    readonly mail?: string | null;
    readonly notes: readonly Note[];
    readonly opinions: readonly Opinion[];
    readonly history: readonly HistoryStep[];
  };

/** A request with the version that an act must name. */
export interface OpenRequest {
  readonly request: StaffRequest;
  readonly etag: string;
}

export interface Filters {
  readonly state: State;
  readonly service: string | undefined;
  readonly cursor: string | undefined;
}

/** The filters that an address holds; what it does not know is the list of open requests. */
export function filtersOf(query: URLSearchParams): Filters {
  const state = STATES.find((each) => each === query.get("state")) ?? "open";
  return { state, service: query.get("service") ?? undefined, cursor: query.get("cursor") ?? undefined };
}

export function addressOf(filters: Filters): string {
  return `${HOME}?${queryOf(filters)}`;
}

export function pageOf(reference: string): string {
  return `${HOME}/${encodeURIComponent(reference)}`;
}

export async function listRequests(
  agent: Agent,
  filters: Filters,
  language: Language,
  signal: AbortSignal,
): Promise<RequestPage> {
  const path = `/api/staff/requests?${queryOf(filters)}&language=${language}`;
  return (await agent.ask<RequestPage>(path, { signal })).body;
}

export async function openRequest(
  agent: Agent,
  reference: string,
  signal?: AbortSignal,
): Promise<OpenRequest> {
  return opened(agent, pathOf(reference), signal ? { signal } : {});
}

/** What an agent does to a request; the last part of its route. */
export type Act = "acceptance" | "asked" | "assignment" | "decision" | "messages" | "opinions";

/** Acts on the version that was read; the API answers 412 when somebody changed it meanwhile. */
export async function act(
  agent: Agent,
  { request, etag }: OpenRequest,
  what: Act,
  body: unknown,
): Promise<OpenRequest> {
  const options = { method: "POST", body, headers: { "if-match": etag } } as const;
  return opened(agent, `${pathOf(request.reference)}/${what}`, options);
}

export const OUTCOMES = ["accepted", "refused", "closed"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A letter of the town in words, in reading order. */
export interface Letter {
  readonly language: Language;
  readonly title: string;
  readonly sender: readonly string[];
  readonly blocks: readonly {
    readonly heading?: string;
    readonly words?: string;
    readonly facts?: readonly { readonly label: string; readonly value: string }[];
  }[];
}

/** What the letter of a decision would say; nothing is decided. */
export async function previewLetter(
  agent: Agent,
  reference: string,
  body: { readonly outcome: Outcome; readonly reasons: string },
  signal: AbortSignal,
): Promise<Letter> {
  const options = { method: "POST", body, signal } as const;
  return (await agent.ask<Letter>(`${pathOf(reference)}/letter-preview`, options)).body;
}

/** An address of a few minutes where a file can be read. */
export async function addressOfPiece(agent: Agent, reference: string, piece: string): Promise<string> {
  const path = `${pathOf(reference)}/pieces/${encodeURIComponent(piece)}`;
  return (await agent.ask<{ url: string }>(path)).body.url;
}

/** What a caller or a visitor asks, written down by an agent. */
export interface Entry {
  readonly procedure: string;
  readonly channel: "phone" | "counter";
  readonly mail?: string;
}

/** Begins a draft in somebody's name. The same key sent again gives the first answer again. */
export async function beginFor(agent: Agent, entry: Entry, idempotencyKey: string): Promise<Begun> {
  const headers = { "idempotency-key": idempotencyKey };
  return (await agent.ask<Begun>("/api/staff/requests", { method: "POST", body: entry, headers })).body;
}

async function opened(agent: Agent, path: string, options: Options): Promise<OpenRequest> {
  const language = document.documentElement.lang;
  const { body, etag } = await agent.ask<StaffRequest>(`${path}?language=${language}`, options);
  return { request: body, etag: etag ?? `"${body.version}"` };
}

function queryOf({ state, service, cursor }: Filters): string {
  return new URLSearchParams({
    state,
    ...(service ? { service } : {}),
    ...(cursor ? { cursor } : {}),
  }).toString();
}

function pathOf(reference: string): string {
  return `/api/staff/requests/${encodeURIComponent(reference)}`;
}

/** Whether nobody has anything to do any more. */
export function isOver({ status }: Pick<StaffRequest, "status">): boolean {
  return ["accepted", "refused", "withdrawn", "closed"].includes(status);
}

/** Whether what was asked did not come by its day: the agents go on without it. */
export function isUnanswered({ status, next }: Pick<StaffRequest, "status" | "next">): boolean {
  return status === "incomplete" && next.who === "service";
}

/** Characters that the town keeps of one text. */
export const LONGEST = 2000;
