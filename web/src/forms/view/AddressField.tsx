import type { VNode } from "preact";
import { useText } from "../../language/context";
import { AddressSearch } from "../../parts/AddressSearch";
import { Field, FieldGroup } from "../../parts/Field";
import { plain } from "../../place/words";
import type { Found } from "../../place/addresses";
import { useStreets } from "../../place/useStreets";
import { useTerritory } from "../../territory/context";
import type { Territory } from "../../territory/types";
import type { Placed } from "./fields";
import { useAnswer } from "./useAnswer";

/** A French address as it is answered. */
interface Address {
  readonly label?: string;
  readonly postcode?: string;
  readonly city?: string;
  readonly insee?: string;
  readonly lon?: number;
  readonly lat?: number;
}

/** An address: proposed among the town's streets as it is typed, or written whole when it is elsewhere. */
export function AddressField(placed: Placed): VNode {
  const text = useText();
  const streets = useStreets();
  const territory = useTerritory();
  const { value = {}, change, question } = useAnswer<Address>(placed);
  const { id, label, hint, error } = question;
  const keep = (address: Address): void => {
    // What is emptied is not answered: an empty postcode is none that is wrong.
    const filled = Object.fromEntries(Object.entries(address).filter(([, part]) => part !== ""));
    change(isEmpty(filled) ? undefined : filled);
  };

  const choose = (found: Found | undefined, typed: string): void => {
    if (found) return keep({ ...value, ...found, ...cityOf(found.insee, territory) });
    const { lon: _, lat: __, label: ___, ...rest } = value;
    keep(typed.trim() ? { ...rest, label: typed } : rest);
  };
  const writeCity = (city: string): void => {
    const { insee: _, ...rest } = value;
    keep({ ...rest, city, ...inseeOf(city, territory) });
  };

  return (
    <FieldGroup id={`${id}-group`} label={label} hint={hint} error={error}>
      <AddressSearch
        id={id}
        label={text.say("address.line")}
        hint={text.say("address.lineHint")}
        error={undefined}
        streets={streets}
        none={text.say("address.none")}
        before={value.label}
        chosen={value}
        choose={choose}
      />
      <div class="pair">
        <Field id={`${id}-postcode`} label={text.say("address.postcode")}>
          {(control) => (
            <input
              {...control}
              class="input"
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={5}
              value={value.postcode ?? ""}
              onInput={(event) => keep({ ...value, postcode: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
        <Field id={`${id}-city`} label={text.say("address.city")}>
          {(control) => (
            <input
              {...control}
              class="input"
              autoComplete="address-level2"
              value={value.city ?? ""}
              onInput={(event) => writeCity(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </FieldGroup>
  );
}

function cityOf(insee: string | undefined, { communes }: Territory): Pick<Address, "city"> {
  const name = communes.find((commune) => commune.insee === insee)?.name;
  return name ? { city: name } : {};
}

/** The code of a commune of the territory, however its name is written. */
function inseeOf(city: string, { communes }: Territory): Pick<Address, "insee"> {
  const insee = communes.find(({ name }) => plain(name) === plain(city.trim()))?.insee;
  return insee ? { insee } : {};
}

function isEmpty({ label, postcode, city }: Address): boolean {
  return !label && !postcode && !city;
}
