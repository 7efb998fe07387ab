import type { VNode } from "preact";
import { keptOf } from "../../api/pieces";
import type { Form } from "../../forms/form";
import { ReadForm } from "../../forms/view/ReadForm";
import { useText } from "../../language/context";
import { PieceList } from "../../requests/PieceList";
import { useAgent } from "../session/agent";
import { addressOfPiece, type StaffRequest } from "./staffRequests";

interface Props {
  readonly request: StaffRequest;
  readonly form: Form;
}

/** What the person answered, under the form's own labels, and the files to open. */
export function Answers({ request, form }: Props): VNode {
  const text = useText();
  const agent = useAgent();
  const { answers, pieces, reference, submittedAt } = request;
  const kept = keptOf(pieces);
  const addressOf = (piece: string): Promise<string> => addressOfPiece(agent, reference, piece);
  return (
    <>
      <ReadForm form={form} answers={answers} pieces={pieces} sentAt={submittedAt} />
      {kept.length > 0 ? (
        <PieceList title={text.say("work.pieces")} pieces={kept} addressOf={addressOf} />
      ) : (
        <p class="quiet">{text.say("work.noPieces")}</p>
      )}
    </>
  );
}
