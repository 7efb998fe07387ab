import type { ComponentChildren, VNode } from "preact";
import { addressOfPiece, dropPiece, sendPiece, type Place } from "../../../api/pieces";
import { FillingContext } from "../../../forms/view/filling";
import { useDrafting } from "./drafting";

interface Props {
  readonly errors: ReadonlyMap<string, string>;
  readonly children: ComponentChildren;
}

/** What the questions of a form need, from the request being written. */
export function FilingForm({ errors, children }: Props): VNode {
  const { key, procedure, answers, evaluation, change, pieces, keepPiece } = useDrafting();
  const filling = {
    form: procedure.form,
    answers,
    evaluation,
    errors,
    change,
    files: {
      list: pieces,
      send: async (place: Place, file: File, progress: (share: number) => void, signal: AbortSignal) => {
        const piece = await sendPiece(key, place, file, progress, signal);
        if (piece.state === "kept") keepPiece(piece);
        return piece;
      },
      drop: (piece: string) => dropPiece(key, piece),
      addressOf: (piece: string) => addressOfPiece(key, piece),
    },
  };
  return <FillingContext.Provider value={filling}>{children}</FillingContext.Provider>;
}
