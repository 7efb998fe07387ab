import type { Words } from "../language/text";
import { request, type Options } from "./request";

/** On what terms data may be used again. */
export interface Licence {
  readonly id: string;
  /** Its own name. */
  readonly title: string;
  /** Its text. */
  readonly href: string;
}

/** A dataset as lists show it. */
export interface DatasetSummary {
  readonly id: string;
  readonly title: Words;
  readonly description: Words;
  readonly keywords: readonly string[];
  /** Code of the EU's table of data themes. */
  readonly theme: string;
  readonly licence: Licence;
  /** Who publishes it, once the territory's settings say so. */
  readonly producer: string | null;
  /** How often a new release is promised; a code of the EU's table of frequencies. */
  readonly frequency: string;
  readonly late: boolean;
  /** When the latest release came out; `null` before the first. */
  readonly updatedAt: string | null;
  /** Of the latest release. */
  readonly rows: number | null;
  readonly formats: readonly string[];
  /** How many of the ten reasons of quality hold. */
  readonly score: number;
}

/** A column, in the words of Frictionless Table Schema. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
}

export interface DatasetFile {
  readonly format: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of this release for ever. */
  readonly href: string;
  /** Of whatever release is the latest. */
  readonly latestHref: string;
}

export interface DatasetRelease {
  readonly number: number;
  readonly at: string;
  readonly rows: number;
  readonly state: "published" | "withdrawn";
  readonly reason?: string | null;
}

/** One of the ten reasons why data is good to work with, or is not. */
export interface QualityReason {
  readonly reason: string;
  readonly holds: boolean;
  readonly words: Words;
}

/** All that is known of a dataset. */
export interface Dataset extends DatasetSummary {
  readonly contact: string | null;
  readonly sources: readonly {
    readonly title: Words;
    readonly licence: Licence;
    readonly href?: string | null;
  }[];
  readonly spatial: readonly { readonly insee: string; readonly name: string }[];
  /** The days that it covers, both included; for those that say when. */
  readonly temporal: { readonly from: string; readonly to: string } | null;
  readonly temporalColumn: string | null;
  readonly schema: { readonly fields: readonly Column[]; readonly primaryKey: readonly string[] };
  /** Which columns are a place. */
  readonly geometry: { readonly lon: string; readonly lat: string } | null;
  /** Columns by which rows are read in order, beside the first of the key. */
  readonly indexes: readonly string[];
  readonly quality: readonly QualityReason[];
  readonly releases: readonly DatasetRelease[];
  readonly files: readonly DatasetFile[];
  /** An address of the rows that works when it is pasted. */
  readonly example: string;
}

export type Cell = string | number | boolean | null | undefined;
export type Row = Readonly<Record<string, Cell>>;

export interface RowPage {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** Which rows are asked for. */
export interface RowQuestion {
  readonly select?: readonly string[];
  /** A column, with `-` before it for the last first. */
  readonly sort?: string | undefined;
  /** What columns must be equal to. */
  readonly equal?: Readonly<Record<string, string>>;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const API = "/api/public/datasets";

export async function listDatasets(signal: AbortSignal): Promise<readonly DatasetSummary[]> {
  return (await request<{ items: DatasetSummary[] }>(API, fresh(signal))).body.items;
}

export async function getDataset(id: string, signal: AbortSignal): Promise<Dataset> {
  return (await request<Dataset>(`${API}/${encodeURIComponent(id)}`, fresh(signal))).body;
}

export async function listRows(id: string, question: RowQuestion, signal: AbortSignal): Promise<RowPage> {
  return (await request<RowPage>(rowsAddress(id, question), fresh(signal))).body;
}

/** At most so many rows, page after page, and whether there are more. */
export async function readRows(
  id: string,
  question: RowQuestion,
  mostPages: number,
  signal: AbortSignal,
): Promise<{ readonly rows: readonly Row[]; readonly cut: boolean }> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const { items, next } = await listRows(id, { ...question, cursor }, signal);
    rows.push(...items);
    if (!next) return { rows, cut: false };
    cursor = next;
  }
  return { rows, cut: true };
}

function rowsAddress(id: string, { select, sort, equal, limit, cursor }: RowQuestion): string {
  const query = new URLSearchParams({
    ...(select ? { select: select.join(",") } : {}),
    ...(sort ? { sort } : {}),
    ...equal,
    limit: String(limit),
    ...(cursor ? { cursor } : {}),
  });
  return `${API}/${encodeURIComponent(id)}/rows?${query}`;
}

function fresh(signal: AbortSignal): Options {
  return { signal, cache: "no-cache" };
}
