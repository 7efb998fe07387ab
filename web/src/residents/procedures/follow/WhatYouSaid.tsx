import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { addressOfPiece } from "../../../api/pieces";
import type { Procedure } from "../../../api/procedures";
import type { Request, RequestKey } from "../../../api/requests";
import { evaluate } from "../../../forms/evaluate";
import { useText } from "../../../language/context";
import { useTerritory } from "../../../territory/context";
import { Answered } from "../../../forms/view/Answered";
import { FillingContext } from "../../../forms/view/filling";
import { todayIn } from "../../../forms/view/today";
import { PieceList } from "../../../requests/PieceList";

interface Props {
  readonly of: RequestKey;
  readonly request: Request;
  readonly procedure: Procedure;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The answers as they were sent, and the files. */
export function WhatYouSaid({ of: key, request, procedure }: Props): VNode {
  const text = useText();
  const { zone } = useTerritory();
  const { form } = procedure;
  const { answers, pieces } = request;
  const evaluation = useMemo(() => evaluate(form, answers, todayIn(zone)), [form, answers, zone]);
  const addressOf = (piece: string): Promise<string> => addressOfPiece(key, piece);
  const filling = {
    form,
    answers,
    evaluation,
    errors: NONE,
    change: () => undefined,
    files: {
      list: pieces,
      send: () => Promise.reject(new Error("Nothing is sent from here")),
      drop: () => Promise.reject(new Error("Nothing is dropped from here")),
      addressOf,
    },
  };
  return (
    <details class="told">
      <summary>
        <h2>{text.say("request.said")}</h2>
      </summary>
      <FillingContext.Provider value={filling}>
        <Answered form={form} />
      </FillingContext.Provider>
      {pieces.length > 0 && (
        <PieceList title={text.say("request.files")} pieces={pieces} addressOf={addressOf} />
      )}
    </details>
  );
}
