import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Piece } from "../../api/pieces";
import { useTerritory } from "../../territory/context";
import { evaluate, type Evaluation } from "../evaluate";
import type { Answers, Form } from "../form";
import { Answered } from "./Answered";
import { FillingContext } from "./filling";
import { valueAt } from "./pointers";
import { answeredOn } from "./today";

interface Props {
  readonly form: Form;
  readonly answers: Answers;
  readonly pieces?: readonly Piece[];
}

interface WholeProps extends Props {
  /** When it was sent, if it was. */
  readonly sentAt?: string | null | undefined;
}

/** A form as it was filled in, for those who only read it. */
export function ReadForm({ sentAt, ...props }: WholeProps): VNode {
  const { form, answers } = props;
  const { zone } = useTerritory();
  const day = answeredOn(zone, sentAt);
  const evaluation = useMemo(() => evaluate(form, answers, day), [form, answers, day]);
  return <Read {...props} evaluation={evaluation} />;
}

/** A part of a filled form, as the town gives it: what its conditions read may stand in another part. */
export function ReadPart(props: Props): VNode {
  const { answers } = props;
  const evaluation = {
    answers,
    isVisible: (pointer: string) => valueAt(answers, pointer) !== undefined,
    isRequired: () => false,
    faults: [],
    stops: [],
  };
  return <Read {...props} evaluation={evaluation} />;
}

const NONE: ReadonlyMap<string, string> = new Map();

function Read({
  form,
  answers,
  pieces = [],
  evaluation,
}: Props & { readonly evaluation: Evaluation }): VNode {
  const filling = {
    form,
    answers,
    evaluation,
    errors: NONE,
    change: () => undefined,
    files: { list: pieces, send: refuse, drop: refuse, addressOf: refuse },
  };
  return (
    <FillingContext.Provider value={filling}>
      <Answered form={form} />
    </FillingContext.Provider>
  );
}

function refuse(): Promise<never> {
  return Promise.reject(new Error("These answers are only read"));
}
