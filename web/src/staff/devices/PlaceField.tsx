import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Place } from "../../api/reports";
import { useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { searchAddresses } from "../../place/addresses";
import { useStreets } from "../../place/useStreets";

/** An address of the town, which gives the point on the map; any other words are kept as they are, without a point. */
export function PlaceField({ place, choose }: { place: Place; choose: (place: Place) => void }): VNode {
  const text = useText();
  const streets = useStreets();
  const [open, setOpen] = useState(false);
  const typed = place.label ?? "";
  const found = open ? searchAddresses(streets, typed, 4) : [];
  const onMap = place.lon !== null && place.lon !== undefined;
  return (
    <div class="field">
      <Field id="place" label={text.say("things.place")} hint={text.say("things.placeHint")}>
        {(control) => (
          <input
            {...control}
            class="input"
            type="search"
            maxLength={300}
            value={typed}
            onInput={(event) => {
              choose({ label: event.currentTarget.value });
              setOpen(true);
            }}
          />
        )}
      </Field>
      <p role="status" class="small quiet">
        {text.say(onMap ? "things.place.point" : "things.place.none")}
      </p>
      {found.length > 0 && (
        <ul class="found">
          {found.map((one) => (
            <li key={one.label + one.lon}>
              <button
                type="button"
                onClick={() => {
                  choose(one);
                  setOpen(false);
                  document.getElementById("place")?.focus();
                }}
              >
                {one.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
