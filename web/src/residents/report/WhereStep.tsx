import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { AddressSearch } from "../../parts/AddressSearch";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Skeleton } from "../../parts/Waiting";
import { describePoint } from "../../place/addresses";
import { pointOf, type Point } from "../../place/geometry";
import { useFiling } from "./filing";
import { MyPosition } from "./MyPosition";
import { PlaceWords } from "./PlaceWords";
import { Step } from "./Step";
import { useStep } from "./useStep";
import { useStreets } from "../../place/useStreets";

const loadMap = () => import("../../map/PlaceMap");

/** Where: an address, the map, the device's position, or words; any one of them is enough. */
export function WhereStep(): VNode {
  const text = useText();
  const { draft, change } = useFiling();
  const streets = useStreets();
  const { faults, errorOf, leave } = useStep(["place"], "/signaler/quoi");
  const { place } = draft;
  const chosen = pointOf(place);
  const choosePoint = (point: Point): void =>
    change({ place: describePoint(streets, point) ?? { lon: point[0], lat: point[1] } });

  return (
    <Step step={1} title={text.say("report.where.title")} back="/">
      <form onSubmit={leave} noValidate>
        <ErrorSummary faults={faults} />
        <AddressSearch
          id="place"
          label={text.say("report.where.address")}
          hint={text.say("report.where.addressHint")}
          error={errorOf("place")}
          streets={streets}
          chosen={place}
          none={text.say("report.where.foundNone")}
          choose={(found) => (found || chosen) && change({ place: found })}
        />
        <MyPosition choose={choosePoint} />
        <h2>{text.say("report.where.mapTitle")}</h2>
        <Lazily
          load={loadMap}
          meanwhile={(failed) =>
            failed ? (
              <p class="notice notice--wait">{text.say("report.where.mapAbsent")}</p>
            ) : (
              <div class="hold-map">
                <Skeleton lines={2} />
              </div>
            )
          }
          props={{ chosen, choose: choosePoint }}
        />
        <div role="status">{place && <ChosenPlace />}</div>
        <PlaceWords />
        <button class="button button--wide" type="submit">
          {text.say("report.continue")}
        </button>
      </form>
    </Step>
  );
}

function ChosenPlace(): VNode | null {
  const text = useText();
  const { draft } = useFiling();
  const { place } = draft;
  if (!place || (!pointOf(place) && !place.label)) return null;
  return (
    <p class="notice notice--good">
      <b>{text.say("report.where.chosen", { place: place.label ?? `${place.lat}, ${place.lon}` })}</b>
    </p>
  );
}
