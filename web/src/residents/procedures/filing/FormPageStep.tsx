import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { FormPage } from "../../../forms/form";
import { useText } from "../../../language/context";
import { navigate } from "../../../navigation/location";
import { ErrorSummary } from "../../../parts/ErrorSummary";
import { stopOf } from "../../../forms/view/fields";
import { FieldList } from "../../../forms/view/FieldView";
import { StopNotice } from "../../../forms/view/StopNotice";
import { useDrafting } from "./drafting";
import { FilingForm } from "./FilingForm";
import { FilingStep } from "./FilingStep";
import { stepsAt } from "./steps";
import { useFaults } from "./useFaults";

/** A page of the form: its questions, what is to mend, or why one cannot go on. */
export function FormPageStep({ page }: { page: FormPage }): VNode {
  const text = useText();
  const drafting = useDrafting();
  const { saved, save, evaluation } = drafting;
  const [waiting, setWaiting] = useState(false);
  const { summary, errors, check } = useFaults(page.fields);
  const stop = stopOf(page, evaluation);

  const leave = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (stop || waiting || !check()) return;
    setWaiting(true);
    const next = stepsAt(page.id, drafting).next;
    const mayGoOn = await save(page.id);
    setWaiting(false);
    if (mayGoOn) navigate(next);
  };

  return (
    <FilingStep here={page.id} title={text.of(page.title)}>
      <form onSubmit={(event) => void leave(event)} noValidate>
        <ErrorSummary faults={summary} />
        {page.intro && <p class="said">{text.of(page.intro)}</p>}
        <FilingForm errors={errors}>
          <FieldList fields={page.fields} />
        </FilingForm>
        <div role="status">{stop && <StopNotice stop={stop} />}</div>
        {!stop && (
          <button class="button button--wide" type="submit" disabled={waiting}>
            {text.say(waiting && saved === "saving" ? "filing.saving" : "filing.continue")}
          </button>
        )}
      </form>
    </FilingStep>
  );
}
