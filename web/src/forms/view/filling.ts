import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Piece, Place } from "../../api/pieces";
import type { Evaluation } from "../evaluate";
import type { Answers, Form } from "../form";

/** Where the form's files go. */
export interface Files {
  readonly list: readonly Piece[];
  readonly send: (
    place: Place,
    file: File,
    progress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<Piece>;
  readonly drop: (piece: string) => Promise<void>;
  readonly addressOf: (piece: string) => Promise<string>;
}

/** A form that somebody fills in. */
export interface Filling {
  readonly form: Form;
  /** As typed, with what is hidden now: it comes back when it is shown again. */
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  /** What is to mend, in words, by pointer. */
  readonly errors: ReadonlyMap<string, string>;
  readonly change: (pointer: string, value: unknown) => void;
  readonly files: Files;
}

export const FillingContext = createContext<Filling | undefined>(undefined);

export function useFilling(): Filling {
  const filling = useContext(FillingContext);
  if (!filling) throw new Error("No FillingContext above this component");
  return filling;
}
