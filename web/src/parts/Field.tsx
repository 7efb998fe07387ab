import type { ComponentChildren, VNode } from "preact";
import { useText } from "../language/context";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Draws the control with what ties it to its label, hint and error. */
  readonly children: (control: Control) => ComponentChildren;
}

export interface Control {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

/** A question with one control: label above, hint under it, the error between the hint and the control. */
export function Field({ id, label, hint, error, children }: Props): VNode {
  return (
    <div class={`field ${error ? "field--wrong" : ""}`}>
      <label class="field__label" for={id}>
        {label}
      </label>
      <Words id={id} hint={hint} error={error} />
      {children({
        id,
        "aria-describedby": describedBy(id, hint, error),
        "aria-invalid": error ? "true" : undefined,
      })}
    </div>
  );
}

interface GroupProps extends Omit<Props, "children"> {
  /** The question heads a part of the page rather than a few lines. */
  readonly isPart?: boolean;
  readonly children: ComponentChildren;
}

/** A question with several controls, as radio buttons. */
export function FieldGroup({ id, label, hint, error, isPart = false, children }: GroupProps): VNode {
  return (
    <fieldset
      class={`field ${error ? "field--wrong" : ""}`}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend class={isPart ? "field__part" : "field__label"}>{label}</legend>
      <Words id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function Words({ id, hint, error }: Pick<Props, "id" | "hint" | "error">): VNode {
  const text = useText();
  return (
    <>
      {hint && (
        <span class="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="field__error" id={`${id}-error`}>
          <span class="unseen">{text.say("errors.label")}</span>
          {error}
        </span>
      )}
    </>
  );
}

function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
