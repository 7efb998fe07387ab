import type { Filing, Place } from "../../api/reports";
import { pointOf } from "../../place/geometry";
import type { Key } from "../../language/text";

/** A report being written. Kept on the device at each change, so that nothing typed is lost. */
export interface Draft {
  readonly place?: Place | undefined;
  readonly category?: string | undefined;
  readonly description: string;
  readonly mail: string;
}

export type DraftField = "place" | "category" | "description" | "mail";
export type DraftFaults = Partial<Record<DraftField, Key>>;

export const EMPTY: Draft = { description: "", mail: "" };
export const LONGEST = 4000;
const SHORTEST = 3;
const KEPT = "parvis.draft";

/** The step at which each field is asked; the order is the order of the steps. */
export const STEP_OF: Readonly<Record<DraftField, string>> = {
  place: "/signaler/ou",
  category: "/signaler/quoi",
  description: "/signaler/details",
  mail: "/signaler/details",
};

/** Where all is read again and sent. */
export const CHECK = "/signaler/verifier";

const NEEDED = ["place", "category", "description"] as const;
const STEPS: readonly string[] = [...NEEDED.map((field) => STEP_OF[field]), CHECK];

/**
 * The step to show for the one asked for: an earlier one while its answer is missing. Back from a receipt, or an old
 * address, would else open the middle of an empty form.
 */
export function stepToShow(asked: string, draft: Draft): string {
  const faults = faultsOf(draft);
  const before = STEPS.slice(0, STEPS.indexOf(asked));
  return (
    NEEDED.map((field) => (faults[field] ? STEP_OF[field] : "")).find((step) => before.includes(step)) ??
    asked
  );
}

export function readDraft(storage: Storage | undefined): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(storage?.getItem(KEPT) ?? "{}") as Partial<Draft>) };
  } catch {
    return EMPTY; // written by another version, or by hand: a new draft is better than a page that fails
  }
}

export function keepDraft(draft: Draft, storage: Storage | undefined): void {
  storage?.setItem(KEPT, JSON.stringify(draft));
}

export function dropDraft(storage: Storage | undefined): void {
  storage?.removeItem(KEPT);
}

export function isBegun(draft: Draft): boolean {
  return Boolean(draft.place || draft.category || draft.description);
}

/** What is to mend in a draft, by the same rules as the API's. */
export function faultsOf(draft: Draft): DraftFaults {
  const length = draft.description.trim().length;
  return {
    ...(hasPlace(draft.place) ? {} : { place: "report.where.missing" }),
    ...(draft.category ? {} : { category: "report.what.missing" }),
    ...(length < SHORTEST ? { description: "report.details.short" } : {}),
    ...(length > LONGEST ? { description: "report.details.long" } : {}),
    ...(draft.mail && !isMail(draft.mail.trim()) ? { mail: "report.details.notMail" } : {}),
  };
}

/** The draft as the API takes it. */
export function filingOf(draft: Draft, language: string): Filing {
  const mail = draft.mail.trim();
  return {
    category: draft.category ?? "",
    description: draft.description.trim(),
    place: draft.place ?? {},
    ...(mail ? { contact: { mail } } : {}),
    language,
  };
}

function hasPlace(place: Place | undefined): boolean {
  return place !== undefined && (pointOf(place) !== undefined || Boolean(place.label?.trim()));
}

function isMail(mail: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail);
}
