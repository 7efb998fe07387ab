import { loadLayer } from "../place/layers";
import type { LayerName, MapSettings } from "../territory/types";
import { writeLabels, type Label } from "./labels";
import { L } from "./leaflet";

/** Widths of a street on screen by its rank: 1 main, 2 usual, 3 small; at the scale where a town fits a phone. */
const STREET_WIDTHS: Readonly<Record<number, number>> = { 1: 5, 2: 4, 3: 2.5 };
/** The main streets' names; smaller ones half a zoom later each. */
const STREET_NAMES_FROM = 15.5;
/** Drawn one over the other. */
const ORDER: readonly LayerName[] = ["parks", "water", "districts", "streets"];

type Zooms = Pick<Label, "kind" | "from" | "to">;

const EDGE = 1.5;

export interface TownMap {
  readonly map: L.Map;
  /** Told once the drawn layers are there, or that none could be read. */
  readonly drawn: Promise<boolean>;
}

/** A map of the town in its own box, drawn from the town's own layers. */
export function openTownMap(box: HTMLElement, settings: MapSettings): TownMap {
  const [w, s, e, n] = settings.bounds;
  const bounds = L.latLngBounds([s, w], [n, e]);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(box, {
    maxBounds: bounds.pad(0.3),
    minZoom: 12,
    maxZoom: 19,
    zoomSnap: 0.5,
    // A zoom under way when the page is left would end on a map that is gone.
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: !still,
    attributionControl: false,
  });
  map.setView([settings.center[1], settings.center[0]], 15);
  return { map, drawn: drawLayers(map, settings) };
}

async function drawLayers(map: L.Map, { layers }: MapSettings): Promise<boolean> {
  const files = await Promise.allSettled(
    ORDER.map((name) => (layers[name] ? loadLayer(layers[name]) : undefined)),
  );
  if (isGone(map)) return true;
  const labels = ORDER.flatMap((name, i) => {
    const file = files[i];
    if (file?.status !== "fulfilled" || !file.value) return [];
    return name === "streets" ? drawStreets(map, file.value) : drawAreas(map, file.value, name);
  });
  labels.sort((a, b) => a.from - b.from);
  writeLabels(map, labels);
  return files.some((file) => file.status === "fulfilled" && file.value);
}

/** Whether the page was left while the layers came. */
function isGone(map: L.Map): boolean {
  return map.getPane("mapPane") === undefined;
}

function drawAreas(
  map: L.Map,
  file: GeoJSON.FeatureCollection,
  name: Exclude<LayerName, "streets">,
): Label[] {
  const className = { parks: "map__park", water: "map__water", districts: "map__district" }[name];
  const areas = L.geoJSON(file, { interactive: false, style: { className, weight: 1.5 } }).addTo(map);
  if (name === "water") return [];
  const zooms =
    name === "districts" ? { kind: "district", from: 12.5, to: 16 } : { kind: "park", from: 15, to: 19 };
  return areas.getLayers().flatMap((area) => {
    const polygon = area as L.Polygon;
    const words = polygon.feature?.properties?.["name"] as string | undefined;
    return words ? [{ at: polygon.getBounds().getCenter(), words, ...(zooms as Zooms) }] : [];
  });
}

/** Each street twice: a wide dark line, then a narrower light one over all of them, so that crossings stay open. */
function drawStreets(map: L.Map, file: GeoJSON.FeatureCollection): Label[] {
  const style = (className: string, more: number) => (feature?: GeoJSON.Feature) => ({
    className,
    weight: widthOf(feature, map.getZoom()) + more,
  });
  const edge = style("map__street-edge", EDGE);
  const fill = style("map__street", 0);
  const edges = L.geoJSON(file, { interactive: false, style: edge }).addTo(map);
  const fills = L.geoJSON(file, { interactive: false, style: fill }).addTo(map);
  map.on("zoomend", () => {
    edges.setStyle(edge);
    fills.setStyle(fill);
  });
  return file.features.flatMap(streetLabel);
}

function widthOf(feature: GeoJSON.Feature | undefined, zoom: number): number {
  return (STREET_WIDTHS[rankOf(feature)] ?? 2.5) * 2 ** ((zoom - 15) * 0.75);
}

function streetLabel(street: GeoJSON.Feature): Label[] {
  const { geometry, properties } = street;
  if (geometry.type !== "LineString" || !properties?.["name"]) return [];
  const middle = geometry.coordinates[Math.floor(geometry.coordinates.length / 2)]!;
  const from = STREET_NAMES_FROM + (rankOf(street) - 1) / 2;
  const at = L.latLng(middle[1]!, middle[0]!);
  return [{ at, words: properties["name"] as string, kind: "street", from, to: 19 }];
}

function rankOf(street: GeoJSON.Feature | undefined): number {
  return Number(street?.properties?.["rank"] ?? 3);
}
