import type { ComponentChildren, VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Piece } from "../../api/pieces";
import { useTerritory } from "../../territory/context";
import { evaluate } from "../evaluate";
import type { Answers, Form } from "../form";
import { FillingContext } from "./filling";
import { todayIn } from "./today";

interface Props {
  readonly form: Form;
  readonly answers: Answers;
  readonly pieces?: readonly Piece[];
  /** When it was sent: an age would else change from one reading to the next. */
  readonly sentAt?: string | null | undefined;
  readonly children: ComponentChildren;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** A form as it was filled in, for those who only read it. */
export function ReadForm({ form, answers, pieces = [], sentAt, children }: Props): VNode {
  const { zone } = useTerritory();
  const day = todayIn(zone, sentAt ? new Date(sentAt) : new Date());
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
  return Promise.reject(new Error("These answers are only read"));
}
