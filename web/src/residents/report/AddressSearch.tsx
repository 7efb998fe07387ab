import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Place } from "../../api/reports";
import { useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { searchAddresses, type Street } from "../../place/addresses";
import { pointOf } from "../../place/geometry";
import { plainWords } from "../../place/words";
import { useFiling } from "./filing";

interface Props {
  readonly streets: readonly Street[];
  readonly error: string | undefined;
  readonly choose: (place: Place | undefined) => void;
}

/**
 * Finds an address among the town's own streets, on the device: a list of buttons, the map's equal. What stands in the
 * field and the chosen place never disagree: a whole address is chosen as it is typed, another one undoes the choice.
 */
export function AddressSearch({ streets, error, choose }: Props): VNode {
  const text = useText();
  const { draft } = useFiling();
  const { place: chosen } = draft;
  const [typed, setTyped] = useState(pointOf(chosen) ? (chosen?.label ?? "") : "");
  const [open, setOpen] = useState(false);
  const found = open ? searchAddresses(streets, typed) : [];
  const said = !open || typed.trim().length < 2 ? "" : foundWords();

  function foundWords(): string {
    return found.length === 0
      ? text.say("report.where.foundNone")
      : text.count("report.where.found", found.length);
  }

  useEffect(() => {
    if (!chosen || !pointOf(chosen) || sayTheSame(typed, chosen.label)) return;
    setTyped(chosen.label ?? ""); // chosen on the map
    setOpen(false);
  }, [chosen]);

  const type = (words: string): void => {
    setTyped(words);
    setOpen(true);
    const whole = searchAddresses(streets, words).filter(({ label }) => sayTheSame(words, label));
    if (whole.length === 1) choose(whole[0]);
    else if (pointOf(chosen)) choose(undefined);
  };
  const pick = (place: Place): void => {
    setTyped(place.label ?? "");
    setOpen(false);
    choose(place);
    document.getElementById("place")?.focus();
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !open || !found[0]) return;
    event.preventDefault();
    pick(found[0]);
  };

  return (
    <div class="field">
      <Field
        id="place"
        label={text.say("report.where.address")}
        hint={text.say("report.where.addressHint")}
        error={error}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            type="search"
            autoComplete="street-address"
            value={typed}
            onKeyDown={onEnter}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
      <p role="status" class="small quiet">
        {said}
      </p>
      {found.length > 0 && (
        <ul class="found">
          {found.map((place) => (
            <li key={place.label + place.lon}>
              <button type="button" onClick={() => pick(place)}>
                {place.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sayTheSame(typed: string, label: string | null | undefined): boolean {
  return plainWords(typed).join(" ") === plainWords(label ?? "").join(" ");
}
