import { readFileSync } from "node:fs";
import type { Territory } from "../territory/types";

const DEMO = new URL("../../../infra/demo/", import.meta.url);

export const TOWN_FOLDER = new URL("site/territoire/", DEMO);
export const TOWN_SCRIPT = new URL("town/make_town.py", DEMO);

/** The demo town's settings, as they ship. */
export function demoTerritory(): Territory {
  return JSON.parse(readFileSync(new URL("territory.json", DEMO), "utf8")) as Territory;
}

export function demoLayer(name: string): GeoJSON.FeatureCollection {
  return JSON.parse(
    readFileSync(new URL(`${name}.geojson`, TOWN_FOLDER), "utf8"),
  ) as GeoJSON.FeatureCollection;
}
