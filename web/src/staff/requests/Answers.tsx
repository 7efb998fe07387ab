import type { ComponentChildren, VNode } from "preact";
import { useMemo } from "preact/hooks";
import { evaluate } from "../../forms/evaluate";
import type { Form } from "../../forms/form";
import { useText } from "../../language/context";
import { Answered } from "../../forms/view/Answered";
import { FillingContext } from "../../forms/view/filling";
import { PieceList } from "../../requests/PieceList";
import { todayIn } from "../../forms/view/today";
import { useTerritory } from "../../territory/context";
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
  const { pieces, reference } = request;
  const addressOf = (piece: string): Promise<string> => addressOfPiece(agent, reference, piece);
  return (
    <>
      <ReadForm request={request} form={form}>
        <Answered form={form} />
      </ReadForm>
      {pieces.length > 0 ? (
        <PieceList title={text.say("work.pieces")} pieces={pieces} addressOf={addressOf} />
      ) : (
        <p class="quiet">{text.say("work.noPieces")}</p>
      )}
    </>
  );
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The form as it was filled in, for those who only read it. */
export function ReadForm({ request, form, children }: Props & { children: ComponentChildren }): VNode {
  const { zone } = useTerritory();
  const { answers, pieces, submittedAt } = request;
  // As on the day it was sent: an age would else change while the request is handled.
  const day = todayIn(zone, submittedAt ? new Date(submittedAt) : new Date());
  const evaluation = useMemo(() => evaluate(form, answers, day), [form, answers, day]);
  const filling = {
    form,
    answers,
    evaluation,
    errors: NONE,
    change: () => undefined,
    files: { list: pieces, send: refuse, drop: refuse, addressOf: refuse },
  };
  return <FillingContext.Provider value={filling}>{children}</FillingContext.Provider>;
}

function refuse(): Promise<never> {
  return Promise.reject(new Error("An agent only reads these answers"));
}
