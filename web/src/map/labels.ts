import { L } from "./leaflet";

export interface Label {
  readonly at: L.LatLng;
  readonly words: string;
  readonly kind: "district" | "park" | "street";
  /** Zooms between which it is written. */
  readonly from: number;
  readonly to: number;
}

const PANE = "words";
/** Above the drawn layers (400), under the dots (600). */
const PANE_ORDER = "450";
const LETTER_PIXELS = 6.6;
const LINE_PIXELS = 18;

/** Writes names on a map where they fit: an earlier label of the list keeps its room, a later one is left out. */
export function writeLabels(map: L.Map, labels: readonly Label[]): void {
  map.createPane(PANE).style.zIndex = PANE_ORDER;
  const written = L.layerGroup().addTo(map);
  const write = (): void => {
    written.clearLayers();
    fitting(map, labels).forEach((label) => written.addLayer(markerOf(label)));
  };
  map.on("zoomend moveend", write);
  // A resize moves the map a moment later, when it may be gone.
  map.on("unload", () => void map.off("zoomend moveend", write));
  write();
}

function fitting(map: L.Map, labels: readonly Label[]): Label[] {
  const zoom = map.getZoom();
  const screen = L.bounds([0, 0], map.getSize());
  const taken: L.Bounds[] = [];
  return labels.filter(({ at, words, from, to }) => {
    if (zoom < from || zoom > to) return false;
    const { x, y } = map.latLngToContainerPoint(at);
    const half = (words.length * LETTER_PIXELS) / 2;
    const room = L.bounds([x - half, y - LINE_PIXELS / 2], [x + half, y + LINE_PIXELS / 2]);
    if (!screen.contains(room) || taken.some((other) => other.intersects(room))) return false;
    taken.push(room);
    return true;
  });
}

function markerOf({ at, words, kind }: Label): L.Marker {
  const span = document.createElement("span");
  span.textContent = words;
  const icon = L.divIcon({ className: `map__words map__words--${kind}`, html: span, iconSize: [0, 0] });
  return L.marker(at, { icon, interactive: false, keyboard: false, pane: PANE });
}
