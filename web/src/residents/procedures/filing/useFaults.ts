import { useEffect, useState } from "preact/hooks";
import type { Field } from "../../../forms/form";
import { useText } from "../../../language/context";
import type { Fault } from "../../../parts/ErrorSummary";
import { faultsAmong, inSummary, type FieldFault } from "../../../forms/view/faults";
import { useDrafting } from "./drafting";

interface Faults {
  /** On top of the page, until all of it is mended: it would else take the focus from who is typing. */
  readonly summary: readonly Fault[];
  readonly errors: ReadonlyMap<string, string>;
  /** Says what is to mend; whether nothing is. */
  readonly check: () => boolean;
}

/** What is to mend among these fields: said once asked for, and what the town refused until it changes. */
export function useFaults(fields: readonly Field[]): Faults {
  const text = useText();
  const { answers, evaluation, refused } = useDrafting();
  const [asked, setAsked] = useState(false);
  const [shown, setShown] = useState<readonly FieldFault[]>([]);
  const own = faultsAmong(fields, answers, evaluation, text.language);
  const all = [...refused, ...own];
  const mended = shown.every(({ pointer }) => all.every((fault) => fault.pointer !== pointer));
  useEffect(() => {
    if (mended && shown.length > 0) setShown([]);
  }, [mended]);
  useEffect(() => {
    if (refused.length > 0) setShown(refused);
  }, [refused.length]);

  const check = (): boolean => {
    setAsked(true);
    setShown(own);
    return own.length === 0;
  };
  return {
    summary: shown.map((fault) => inSummary(fault, text)),
    errors: new Map((asked ? all : refused).map(({ pointer, words }) => [pointer, words])),
    check,
  };
}
