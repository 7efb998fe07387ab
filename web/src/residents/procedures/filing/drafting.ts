import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Piece } from "../../../api/pieces";
import type { Procedure } from "../../../api/procedures";
import type { Request, RequestKey } from "../../../api/requests";
import type { Evaluation } from "../../../forms/evaluate";
import type { Answers } from "../../../forms/form";
import type { FieldFault } from "../../../forms/view/faults";
import { hasStatus } from "../../../api/problem";

/** Where what is written stands: at the town, on this device only, on its way, or refused because another device wrote too. */
export type Saved = "town" | "device" | "saving" | "elsewhere";

/** A request being written. */
export interface Drafting {
  readonly key: RequestKey;
  readonly procedure: Procedure;
  /** As the town knows it. */
  readonly request: Request;
  readonly answers: Answers;
  /** The request's files, with those that arrived since it was opened. */
  readonly pieces: readonly Piece[];
  readonly evaluation: Evaluation;
  readonly saved: Saved;
  /** What the town refused, beside the fields until they change. */
  readonly refused: readonly FieldFault[];
  readonly failure: unknown;
  readonly change: (pointer: string, value: unknown) => void;
  readonly keepPiece: (piece: Piece) => void;
  /** Saves at the town, and gives what it saved; `"kept"` when the town is away: the device keeps it, one may go on. */
  readonly save: (page: string) => Promise<Request | "kept" | undefined>;
  /** Acts on the version last seen, and once more when a newer one has the same answers. */
  readonly withFreshVersion: (act: (version: number) => Promise<Request>) => Promise<Request>;
  /** Takes what the town answered. */
  readonly replace: (request: Request) => void;
  /** What the other device wrote, or what this one did. */
  readonly settle: (choice: "mine" | "theirs") => Promise<void>;
  readonly refuse: (failure: unknown) => void;
}

/** Whether the town has the draft no more: it was erased on another device, or its time was over. */
export function isGone(failure: unknown): boolean {
  return hasStatus(failure, 404);
}

export const DraftingContext = createContext<Drafting | undefined>(undefined);

export function useDrafting(): Drafting {
  const drafting = useContext(DraftingContext);
  if (!drafting) throw new Error("No DraftingContext above this component");
  return drafting;
}
