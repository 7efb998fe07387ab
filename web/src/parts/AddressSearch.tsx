import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Place } from "../api/reports";
import { useText } from "../language/context";
import { searchAddresses, type Found, type Street } from "../place/addresses";
import { pointOf } from "../place/geometry";
import { plainWords } from "../place/words";
import { Field } from "./Field";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  /** Said when no street has the words typed. */
  readonly none: string;
  /** What stood in the field before; by default the chosen place. */
  readonly before?: string | undefined;
  readonly streets: readonly Street[];
  readonly chosen: Place | undefined;
  /** What was chosen, or nothing when what is typed is no address of the list. */
  readonly choose: (place: Found | undefined, typed: string) => void;
}

/**
 * Finds an address among the town's own streets, on the device: a list of buttons, the map's equal. What stands in the
 * field and the chosen place never disagree: a whole address is chosen as it is typed, another one undoes the choice.
 */
export function AddressSearch(props: Props): VNode {
  const { id, label, hint, error, none, streets, chosen, choose } = props;
  const text = useText();
  const [typed, setTyped] = useState(props.before ?? (pointOf(chosen) ? (chosen?.label ?? "") : ""));
  const [open, setOpen] = useState(false);
  const found = open ? searchAddresses(streets, typed) : [];
  const said = !open || typed.trim().length < 2 ? "" : foundWords();

  function foundWords(): string {
    return found.length === 0 ? none : text.count("report.where.found", found.length);
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
    choose(whole.length === 1 ? whole[0] : undefined, words);
  };
  const pick = (place: Found): void => {
    setTyped(place.label);
    setOpen(false);
    choose(place, place.label);
    document.getElementById(id)?.focus();
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !open || !found[0]) return;
    event.preventDefault();
    pick(found[0]);
  };

  return (
    <div class="field">
      <Field id={id} label={label} hint={hint} error={error}>
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
