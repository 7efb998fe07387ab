import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { pointOf } from "../../place/geometry";
import { useFiling } from "./filing";

const LONGEST = 200;

/** A place without an address, said in words; folded away because few need it. */
export function PlaceWords(): VNode {
  const text = useText();
  const { draft, change } = useFiling();
  const { place } = draft;
  const inWords = place !== undefined && !pointOf(place);
  const write = (words: string): void => change({ place: words ? { label: words } : undefined });
  return (
    <details class="field" open={inWords}>
      <summary class="link">{text.say("report.where.words")}</summary>
      <Field
        id="place-words"
        label={text.say("report.where.wordsLabel")}
        hint={text.say("report.where.wordsHint")}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            maxLength={LONGEST}
            value={inWords ? (place.label ?? "") : ""}
            onInput={(event) => write(event.currentTarget.value)}
          />
        )}
      </Field>
    </details>
  );
}
