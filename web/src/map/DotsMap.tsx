import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useText } from "../language/context";
import type { Tone } from "../parts/state";
import type { Point } from "../place/geometry";
import { useTerritory } from "../territory/context";
import { clustersOf, type Cluster } from "./clusters";
import { L } from "./leaflet";
import { openTownMap } from "./townMap";

export interface Dot {
  readonly id: string;
  readonly at: Point;
  /** What it is, in words. */
  readonly name: string;
  readonly tone: Tone;
}

interface Props {
  readonly dots: readonly Dot[];
  readonly marked: string | undefined;
  readonly choose: (id: string) => void;
  readonly label: string;
  /** The name of so many dots in one place. */
  readonly many: (count: number) => string;
}

const CELL_PIXELS = 44;
const CLOSEST_ZOOM = 18;

/** Dots on the town's map, drawn together with their count where they would cover each other. */
export default function DotsMap({ dots, marked, choose, label, many }: Props): VNode {
  const text = useText();
  const { map: settings } = useTerritory();
  const box = useRef<HTMLDivElement>(null);
  /** Drawn anew, a dot that the keyboard was on keeps the keyboard. */
  const focused = useRef<string | undefined>(undefined);
  const [map, setMap] = useState<L.Map>();
  const [zoom, setZoom] = useState(0);

  useEffect(() => {
    const { map: opened } = openTownMap(box.current!, settings);
    opened.on("zoomend", () => setZoom(opened.getZoom()));
    setMap(opened);
    return () => void opened.remove();
  }, [settings]);

  const ids = dots.map(({ id }) => id).join();
  const looks = dots.map(({ name, tone }) => `${tone} ${name}`).join();
  useEffect(() => {
    if (map && dots.length > 0) map.fitBounds(boundsOf(dots), { padding: [30, 30], maxZoom: 16 });
  }, [map, ids]);

  useEffect(() => {
    if (!map) return;
    const where = ({ at }: Dot): L.Point => map.project([at[1], at[0]], map.getZoom());
    const markers = clustersOf(dots, where, CELL_PIXELS).map((cluster) => markerOf(cluster, map));
    const group = L.layerGroup(markers).addTo(map);
    focusAgain(markers);
    return () => {
      focused.current = markers.find((each) => each.getElement() === document.activeElement)?.options.alt;
      group.remove();
    };
  }, [map, zoom, ids, looks, marked, text]);

  /** Drawn anew, a dot that the keyboard was on keeps the keyboard. */
  function focusAgain(markers: readonly L.Marker[]): void {
    if (focused.current === undefined) return;
    markers
      .find(({ options }) => options.alt === focused.current)
      ?.getElement()
      ?.focus();
    focused.current = undefined;
  }

  function markerOf(cluster: Cluster<Dot>, on: L.Map): L.Marker {
    const at = on.unproject(L.point(cluster.x, cluster.y), on.getZoom());
    const [only, ...others] = cluster.members;
    if (only && others.length === 0) {
      const marker = L.marker(at, {
        icon: dotIcon(only, only.id === marked),
        title: only.name,
        alt: only.name,
      });
      return pressed(marker, () => choose(only.id));
    }
    const name = many(cluster.members.length);
    const marker = L.marker(at, { icon: manyIcon(cluster, marked), title: name, alt: name });
    return pressed(marker, () => on.setView(at, Math.min(CLOSEST_ZOOM, on.getZoom() + 1.5)));
  }

  return (
    <div class="map">
      <div class="map__canvas" ref={box} role="application" aria-label={label} />
    </div>
  );
}

/** Leaflet makes a marker a button to tab to, and leaves it to us what Enter and Space do. */
function pressed(marker: L.Marker, act: () => void): L.Marker {
  return marker.on("click", act).on("keydown", ({ originalEvent: event }) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  });
}

function dotIcon({ tone }: Dot, isMarked: boolean): L.DivIcon {
  return icon(`dot dot--${tone} ${isMarked ? "dot--selected" : ""}`, 22, "");
}

function manyIcon({ members }: Cluster<Dot>, marked: string | undefined): L.DivIcon {
  const isMarked = members.some(({ id }) => id === marked);
  return icon(`dot dot--many ${isMarked ? "dot--selected" : ""}`, 36, String(members.length));
}

function icon(className: string, size: number, html: string): L.DivIcon {
  return L.divIcon({ className, iconSize: [size, size], html });
}

function boundsOf(dots: readonly Dot[]): L.LatLngBounds {
  return L.latLngBounds(dots.map(({ at }) => [at[1], at[0]]));
}
