import type { JSX, VNode } from "preact";
import { useState } from "preact/hooks";
import { Field } from "../../parts/Field";
import type { Placed } from "./fields";
import { numberOf, numberWords } from "./numbers";
import { useAnswer } from "./useAnswer";

type Kind = "text" | "long-text" | "number" | "date" | "mail" | "phone" | "siret" | "iban";

const INPUTS: Readonly<Record<Exclude<Kind, "long-text">, JSX.IntrinsicElements["input"]>> = {
  text: { type: "text" },
  number: { type: "text", inputMode: "decimal", autoComplete: "off" },
  date: { type: "date" },
  mail: { type: "email", inputMode: "email", autoComplete: "email" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
  siret: { type: "text", inputMode: "numeric", autoComplete: "off" },
  iban: { type: "text", autoComplete: "off", autoCapitalize: "characters", spellcheck: false },
};

/** What is typed: words, a number, a date, a mail address, a phone, a SIRET, an IBAN. */
export function TextField({ as, ...placed }: Placed & { as: Kind }): VNode {
  const { value, change, question } = useAnswer<string | number>(placed);
  const [typed, setTyped] = useState(() => wordsOf(value));
  // What was changed elsewhere (another version taken, an item removed) shows; what is being typed stays as typed.
  const shown = valueOf(as, typed) === value ? typed : wordsOf(value);
  const type = (words: string): void => {
    setTyped(words);
    change(valueOf(as, words));
  };
  const { autocomplete } = placed.field;
  return (
    <Field {...question}>
      {(control) =>
        as === "long-text" ? (
          <textarea
            {...control}
            class="input"
            value={shown}
            onInput={(event) => type(event.currentTarget.value)}
          />
        ) : (
          <input
            {...control}
            {...INPUTS[as]}
            {...(autocomplete ? { autoComplete: autocomplete as "on" } : {})}
            class={`input input--${as}`}
            value={shown}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

function valueOf(as: Kind, typed: string): string | number | undefined {
  if (typed.trim() === "") return undefined;
  return as === "number" ? numberOf(typed) : typed;
}

function wordsOf(value: string | number | undefined): string {
  return typeof value === "number" ? numberWords(value) : (value ?? "");
}
