import type { VNode } from "preact";
import { useText } from "../../language/context";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field } from "../../parts/Field";
import { CHECK, LONGEST } from "./draft";
import { useFiling } from "./filing";
import { Step } from "./Step";
import { useStep } from "./useStep";

const SAY_LEFT_FROM = 300;

/** What is happening, in the resident's words, and where to write, if they wish. */
export function DetailsStep(): VNode {
  const text = useText();
  const { draft, change } = useFiling();
  const { faults, errorOf, leave } = useStep(["description", "mail"], CHECK);
  const left = LONGEST - draft.description.length;
  return (
    <Step step={3} title={text.say("report.details.title")} back="/signaler/quoi">
      <form onSubmit={leave} noValidate>
        <ErrorSummary faults={faults} />
        <Field
          id="description"
          label={text.say("report.details.description")}
          hint={text.say("report.details.descriptionHint")}
          error={errorOf("description")}
        >
          {(control) => (
            <textarea
              {...control}
              class="input"
              required
              value={draft.description}
              onInput={(event) => change({ description: event.currentTarget.value })}
            />
          )}
        </Field>
        <p role="status" class="small quiet">
          {left >= 0 && left <= SAY_LEFT_FROM && text.count("report.details.left", left)}
        </p>
        <Field
          id="mail"
          label={text.say("report.details.mail")}
          hint={text.say("report.details.mailHint")}
          error={errorOf("mail")}
        >
          {(control) => (
            <input
              {...control}
              class="input"
              type="email"
              inputMode="email"
              autoComplete="email"
              value={draft.mail}
              onInput={(event) => change({ mail: event.currentTarget.value })}
            />
          )}
        </Field>
        <button class="button button--wide" type="submit">
          {text.say("report.continue")}
        </button>
      </form>
    </Step>
  );
}
