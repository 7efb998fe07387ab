import type { VNode } from "preact";
import { addressOfPiece, keptOf } from "../../../api/pieces";
import type { Procedure } from "../../../api/procedures";
import type { Request, RequestKey } from "../../../api/requests";
import { ReadForm } from "../../../forms/view/ReadForm";
import { useText } from "../../../language/context";
import { PieceList } from "../../../requests/PieceList";

interface Props {
  readonly of: RequestKey;
  readonly request: Request;
  readonly procedure: Procedure;
}

/** The answers as they were sent, and the files. */
export function WhatYouSaid({ of: key, request, procedure }: Props): VNode {
  const text = useText();
  const { form } = procedure;
  const { answers, pieces, submittedAt } = request;
  const kept = keptOf(pieces);
  return (
    <details class="told">
      <summary>
        <h2>{text.say("request.said")}</h2>
      </summary>
      <ReadForm form={form} answers={answers} pieces={pieces} sentAt={submittedAt} />
      {kept.length > 0 && (
        <PieceList
          title={text.say("request.files")}
          pieces={kept}
          addressOf={(piece) => addressOfPiece(key, piece)}
        />
      )}
    </details>
  );
}
