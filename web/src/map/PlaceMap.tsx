import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useText } from "../language/context";
import type { Point } from "../place/geometry";
import { useTerritory } from "../territory/context";
import { L } from "./leaflet";
import { openTownMap } from "./townMap";

const CLOSE_ZOOM = 16.5;

interface Props {
  readonly chosen: Point | undefined;
  readonly choose: (point: Point) => void;
}

/** A map on which one place is chosen: by touch or mouse, or by keyboard with Enter under the cross. */
export default function PlaceMap({ chosen, choose }: Props): VNode {
  const text = useText();
  const { map: settings, name } = useTerritory();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<L.Map>();
  const [absent, setAbsent] = useState(false);
  /** The last place came from the map itself, which then stays where the resident put it. */
  const touched = useRef(false);
  const latest = useRef(choose);
  latest.current = choose;

  useEffect(() => {
    const opened = openTownMap(box.current!, settings);
    const chooseAt = ({ lng, lat }: L.LatLng): void => {
      touched.current = true;
      latest.current([round(lng), round(lat)]);
    };
    opened.map.on("click", ({ latlng }) => chooseAt(latlng));
    // Leaflet keeps Enter for itself once its container has the focus, so it is heard here.
    opened.map.on("keydown", ({ originalEvent: event }) => {
      if (event.key !== "Enter" || event.target !== box.current) return;
      event.preventDefault();
      chooseAt(opened.map.getCenter());
    });
    void opened.drawn.then((drawn) => setAbsent(!drawn));
    setMap(opened.map);
    return () => void opened.map.remove();
  }, [settings]);

  useEffect(() => {
    if (!map || !chosen) return;
    const at = L.latLng(chosen[1], chosen[0]);
    const dot = L.circleMarker(at, {
      radius: 11,
      weight: 4,
      className: "map__chosen",
      interactive: false,
    }).addTo(map);
    if (!touched.current) map.setView(at, Math.max(map.getZoom(), CLOSE_ZOOM));
    touched.current = false;
    return () => void dot.remove();
  }, [map, chosen?.[0], chosen?.[1]]);

  return (
    <div class="map">
      <div
        id="map"
        class="map__canvas"
        ref={box}
        role="application"
        aria-label={text.say("report.where.map", { town: name })}
        aria-describedby="map-keys"
      />
      <div class="map__aim" />
      <p class="map__keys small quiet" id="map-keys">
        {text.say("report.where.mapKeys")}
      </p>
      {absent && <p class="notice notice--wait">{text.say("report.where.mapAbsent")}</p>}
    </div>
  );
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
