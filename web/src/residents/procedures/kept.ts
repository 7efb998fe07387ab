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

/** What was taken away from the device, to put it back. */
export interface Forgotten {
  readonly list: readonly KeptRequest[];
  /** Answers that wait, as they were stored. */
  readonly unsaved: ReadonlyMap<string, string>;
}

/** Takes the list away, with all answers that wait, also those of no listed request. */
export function forgetKept(storage: Storage | undefined): Forgotten {
  const list = listKept(storage);
  const unsaved = new Map<string, string>();
  for (const name of namesOfUnsaved(storage)) {
    unsaved.set(name, storage?.getItem(name) ?? "");
    storage?.removeItem(name);
  }
  storage?.removeItem(LIST);
  return { list, unsaved };
}

/** Undoes a forgetting; what was begun or written since stays. */
export function putBackKept({ list, unsaved }: Forgotten, storage: Storage | undefined): void {
  for (const [name, answers] of unsaved) {
    if (storage?.getItem(name) === null) storage.setItem(name, answers);
  }
  const since = listKept(storage);
  const known = new Set(since.map(({ reference }) => reference));
  keepList([...since, ...list.filter(({ reference }) => !known.has(reference))], storage);
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

function namesOfUnsaved(storage: Storage | undefined): readonly string[] {
  const all = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? "");
  return all.filter((name) => name.startsWith(UNSAVED));
}

/** What no longer fits goes with its answers: nothing would lead to them. */
function keepList(list: readonly KeptRequest[], storage: Storage | undefined): void {
  list.slice(MOST).forEach(({ reference }) => dropUnsaved(reference, storage));
  storage?.setItem(LIST, JSON.stringify(list.slice(0, MOST)));
}

function read<T>(storage: Storage | undefined, name: string): T | undefined {
  try {
    return (JSON.parse(storage?.getItem(name) ?? "null") as T | null) ?? undefined;
  } catch {
    return undefined; // written by another version, or by hand
  }
}
