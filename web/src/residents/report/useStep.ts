import { useEffect, useState } from "preact/hooks";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import type { Fault } from "../../parts/ErrorSummary";
import { faultsOf, type DraftField } from "./draft";
import { useFiling } from "./filing";

interface StepForm {
  readonly faults: readonly Fault[];
  readonly errorOf: (field: DraftField) => string | undefined;
  readonly leave: (event: Event) => void;
}

/**
 * A step's form: on Continue it says what is to mend, or goes on; what the server refused is said until it changes. The
 * summary goes once all of it is mended, not one by one: it would take the focus from who is typing.
 */
export function useStep(fields: readonly DraftField[], next: string): StepForm {
  const text = useText();
  const { draft, refused } = useFiling();
  const [asked, setAsked] = useState(0);
  const [shown, setShown] = useState<readonly Fault[]>([]);
  const own = faultsOf(draft);
  const mended = shown.every(({ field }) => !isWrong(field as DraftField));
  useEffect(() => {
    if (mended) setShown([]);
  }, [mended]);

  const errorOf = (field: DraftField): string | undefined => {
    const key = (asked > 0 ? own[field] : undefined) ?? refused[field];
    return key && text.say(key);
  };
  const leave = (event: Event): void => {
    event.preventDefault();
    const faults = fields.flatMap((field) => {
      const key = own[field] ?? refused[field];
      return key ? [{ field, words: text.say(key) }] : [];
    });
    setAsked(asked + 1);
    setShown(faults);
    if (faults.length === 0) navigate(next);
  };
  return { faults: shown, errorOf, leave };

  function isWrong(field: DraftField): boolean {
    return Boolean(own[field] ?? refused[field]);
  }
}
