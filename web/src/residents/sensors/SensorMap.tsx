import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Latest } from "../../api/sensors";
import { useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { Skeleton } from "../../parts/Waiting";
import { placesOf, type SensorPlace } from "./places";
import { SensorList } from "./SensorList";
import { propertyName, Values } from "./values";

const loadMap = () => import("../../map/DotsMap");

/** The places of sensors on the map, and under it what the chosen one measures. The list says the same and more. */
export function SensorMap({ series }: { series: readonly Latest[] }): VNode {
  const text = useText();
  const [marked, mark] = useState<string>();
  const places = placesOf(series);
  const without = series.length - places.reduce((sum, place) => sum + place.series.length, 0);
  const chosen = places.find(({ id }) => id === marked);
  const dots = places.map((place) => ({
    id: place.id,
    at: place.at,
    name: nameOf(place),
    tone: place.series.every(({ stale }) => stale) ? ("quiet" as const) : ("info" as const),
  }));

  function nameOf(place: SensorPlace): string {
    const values = place.series.map((each) => {
      const value =
        each.value === null ? text.say("sensors.silent") : new Values(each, text).amount(each.value);
      return `${propertyName(each, text)} ${value}`;
    });
    return `${place.title} : ${values.join(", ")}`;
  }

  if (places.length === 0) return <p class="quiet small">{text.count("sensors.map.without", without)}</p>;
  return (
    <section class="unprinted" aria-label={text.say("sensors.map")}>
      <Lazily
        load={loadMap}
        meanwhile={(failed) =>
          failed ? <p class="notice">{text.say("sensors.map.absent")}</p> : <Skeleton lines={2} />
        }
        props={{
          dots,
          marked,
          choose: mark,
          label: text.say("sensors.map"),
          many: (count: number) => text.say("sensors.map.many", { count }),
        }}
      />
      <div class="chosen" role="status">
        {chosen ? (
          <>
            <h2>{chosen.title}</h2>
            <SensorList series={chosen.series} />
          </>
        ) : (
          <p class="quiet small">{text.say("sensors.map.none")}</p>
        )}
      </div>
      <p class="quiet small">{text.say("sensors.map.legend")}</p>
      <p class="map__keys quiet small">{text.say("sensors.map.keys")}</p>
      {without > 0 && <p class="quiet small">{text.count("sensors.map.without", without)}</p>}
    </section>
  );
}
