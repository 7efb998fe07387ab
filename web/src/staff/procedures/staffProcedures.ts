import type { Procedure } from "../../api/procedures";
import type { Words } from "../../language/text";
import type { Tone } from "../../parts/state";
import type { Agent } from "../session/agent";

export const HOME = "/staff/demarches";
export const IMPORT = "/staff/nouvelle-demarche";

export type State = "draft" | "published" | "archived";

export const TONES: Readonly<Record<State, Tone>> = { draft: "wait", published: "good", archived: "quiet" };

/** A procedure in the town hall's list. */
export interface ProcedureLine {
  readonly id: string;
  readonly title: Words;
  readonly state: State;
  /** The version that people file now; 0 before the first. */
  readonly version: number;
  readonly service: string;
  readonly updatedAt: string;
}

/** The working document of a procedure. */
export type Document = Omit<Procedure, "version">;

/** A working document with the version that an act must name. */
export interface OpenProcedure {
  readonly line: ProcedureLine;
  readonly document: Document;
  readonly etag: string;
}

export function pageOf(id: string): string {
  return `${HOME}/${encodeURIComponent(id)}`;
}

/** The address of a form's page as a resident sees it. */
export function previewOf(id: string, page = ""): string {
  return `${pageOf(id)}/apercu${page && `/${encodeURIComponent(page)}`}`;
}

export async function listProcedures(agent: Agent, signal?: AbortSignal): Promise<readonly ProcedureLine[]> {
  const options = signal ? { signal } : {};
  return (await agent.ask<{ items: ProcedureLine[] }>("/api/staff/procedures", options)).body.items;
}

/** The working document, and where the procedure stands. */
export async function openProcedure(agent: Agent, id: string, signal?: AbortSignal): Promise<OpenProcedure> {
  const options = signal ? { signal } : {};
  const [document, lines] = await Promise.all([
    agent.ask<Document>(pathOf(id), options),
    listProcedures(agent, signal),
  ]);
  const line = lines.find((each) => each.id === id) ?? {
    ...document.body,
    state: "draft" as const,
    version: 0,
    updatedAt: "",
  };
  return { line, document: document.body, etag: document.etag ?? "" };
}

/** Takes a new procedure; refused with every fault of the document. */
export async function importProcedure(agent: Agent, document: unknown): Promise<void> {
  await agent.ask("/api/staff/procedures", { method: "POST", body: { document } });
}

/** Takes another working document; what is published stays as it is until the next publication. */
export async function replaceDocument(
  agent: Agent,
  { line, etag }: OpenProcedure,
  document: unknown,
): Promise<void> {
  const headers = { "if-match": etag };
  await agent.ask(pathOf(line.id), { method: "PUT", body: { document }, headers });
}

export async function changeState(
  agent: Agent,
  { line, etag }: OpenProcedure,
  act: "publication" | "archive",
): Promise<void> {
  const headers = { "if-match": etag };
  await agent.ask(`${pathOf(line.id)}/${act}`, { method: "POST", body: {}, headers });
}

/** The same document under another name, as a draft. */
export async function copyProcedure(agent: Agent, id: string, copy: string): Promise<void> {
  await agent.ask(`${pathOf(id)}/copy`, { method: "POST", body: { id: copy } });
}

/** The document as it can be imported again, here or in another town. */
export async function exportProcedure(agent: Agent, id: string): Promise<Blob> {
  const { body } = await agent.ask<unknown>(`${pathOf(id)}/export`);
  return new Blob([JSON.stringify(body, null, 2)], { type: "application/json" });
}

function pathOf(id: string): string {
  return `/api/staff/procedures/${encodeURIComponent(id)}`;
}
