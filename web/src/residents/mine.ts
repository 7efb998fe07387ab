import type { Filed, Filing } from "../api/reports";

/** A report filed from this device: enough to list it and to open its own page. */
export interface Mine {
  readonly reference: string;
  readonly secret: string;
  readonly category: string;
  readonly label: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly service: string;
  readonly mail: string;
}

const KEPT = "parvis.mine";
const MOST = 30;

export function listMine(storage: Storage | undefined): readonly Mine[] {
  try {
    return JSON.parse(storage?.getItem(KEPT) ?? "[]") as Mine[];
  } catch {
    return [];
  }
}

export function findMine(reference: string, storage: Storage | undefined): Mine | undefined {
  return listMine(storage).find((mine) => mine.reference === reference);
}

export function keepMine(filed: Filed, filing: Filing, storage: Storage | undefined): void {
  const mine: Mine = {
    reference: filed.reference,
    secret: filed.followSecret,
    category: filed.category,
    label: filing.place.label ?? "",
    receivedAt: filed.receivedAt,
    dueAt: filed.dueAt,
    service: filed.service,
    mail: filing.contact?.mail ?? "",
  };
  const others = listMine(storage).filter(({ reference }) => reference !== mine.reference);
  keepList([mine, ...others], storage);
}

/** Undoes a forgetting; what was filed since stays. */
export function putBackMine(forgotten: readonly Mine[], storage: Storage | undefined): void {
  const since = listMine(storage);
  const others = forgotten.filter(({ reference }) => since.every((mine) => mine.reference !== reference));
  keepList([...since, ...others], storage);
}

export function forgetMine(storage: Storage | undefined): void {
  storage?.removeItem(KEPT);
}

function keepList(mine: readonly Mine[], storage: Storage | undefined): void {
  storage?.setItem(KEPT, JSON.stringify(mine.slice(0, MOST)));
}
