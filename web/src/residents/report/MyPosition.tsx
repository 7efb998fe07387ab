import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";
import { Icon } from "../../parts/Icon";
import { isNear, type Point } from "../../place/geometry";
import { useTerritory } from "../../territory/context";

const PATIENCE_MS = 15_000;

/** Takes the device's position, only when asked; says what to do instead when there is none. */
export function MyPosition({ choose }: { choose: (point: Point) => void }): VNode | null {
  const text = useText();
  const { map } = useTerritory();
  const [said, say] = useState<Key>();
  if (!("geolocation" in navigator)) return null;

  const take = ({ coords }: GeolocationPosition): void => {
    const point: Point = [coords.longitude, coords.latitude];
    const inside = isNear(map.bounds, point);
    say(inside ? undefined : "report.where.locateOutside");
    if (inside) choose(point);
  };
  const locate = (): void => {
    say("report.where.locating");
    const options = { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 };
    navigator.geolocation.getCurrentPosition(take, () => say("report.where.locateDenied"), options);
  };

  return (
    <>
      <button type="button" class="button button--second" onClick={locate}>
        <Icon name="aim" />
        {text.say("report.where.locate")}
      </button>
      <p role="status" class="small">
        {said && text.say(said)}
      </p>
    </>
  );
}
