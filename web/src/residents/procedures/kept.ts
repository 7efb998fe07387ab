import type { Request, RequestKey } from "../../api/requests";
import type { Answers } from "../../forms/form";
import type { Words } from "../../language/text";

/** A request begun or opened on this device: enough to list it and to open it. */
export interface KeptRequest extends RequestKey {
  readonly procedure: string;
  readonly title: Words | string;
  readonly createdAt: string;
}

/** Answers that the town has not saved yet, and the version that they were written on. */
export interface Unsaved {
  readonly version: number;
  readonly answers: Answers;
}

const LIST = "parvis.requests";
const UNSAVED = "parvis.answers.";
const MOST = 30;

export function listKept(storage: Storage | undefined): readonly KeptRequest[] {
  return read<readonly KeptRequest[]>(storage, LIST) ?? [];
}

export function findKept(reference: string, storage: Storage | undefined): KeptRequest | undefined {
  return listKept(storage).find((kept) => kept.reference === reference);
}

export function keepRequest(request: Request, secret: string, storage: Storage | undefined): void {
  const { reference, procedure, createdAt } = request;
  const kept = { reference, secret, procedure: procedure.id, title: procedure.title, createdAt };
  keepList([kept, ...others(reference, storage)], storage);
}

export function dropKept(reference: string, storage: Storage | undefined): void {
  keepList(others(reference, storage), storage);
  dropUnsaved(reference, storage);
}

/** Takes the list away, with the answers that wait; gives what it held, to put it back. */
export function forgetKept(storage: Storage | undefined): readonly KeptRequest[] {
  const all = listKept(storage);
  storage?.removeItem(LIST);
  return all;
}

export function putBackKept(forgotten: readonly KeptRequest[], storage: Storage | undefined): void {
  const since = listKept(storage);
  const known = new Set(since.map(({ reference }) => reference));
  keepList([...since, ...forgotten.filter(({ reference }) => !known.has(reference))], storage);
}

export function readUnsaved(reference: string, storage: Storage | undefined): Unsaved | undefined {
  return read<Unsaved>(storage, UNSAVED + reference);
}

export function keepUnsaved(reference: string, unsaved: Unsaved, storage: Storage | undefined): void {
  storage?.setItem(UNSAVED + reference, JSON.stringify(unsaved));
}

export function dropUnsaved(reference: string, storage: Storage | undefined): void {
  storage?.removeItem(UNSAVED + reference);
}

function others(reference: string, storage: Storage | undefined): readonly KeptRequest[] {
  return listKept(storage).filter((kept) => kept.reference !== reference);
}

function keepList(list: readonly KeptRequest[], storage: Storage | undefined): void {
  storage?.setItem(LIST, JSON.stringify(list.slice(0, MOST)));
}

function read<T>(storage: Storage | undefined, name: string): T | undefined {
  try {
    return (JSON.parse(storage?.getItem(name) ?? "null") as T | null) ?? undefined;
  } catch {
    return undefined; // written by another version, or by hand
  }
}
