import type { Place } from "../api/reports";
import { along, nearestOn, type Line, type Point } from "./geometry";
import { plainWords } from "./words";

/** A street of the town's street file; houses run from 1 to `last`, odd on the left, even on the right. */
export interface Street {
  readonly name: string;
  readonly insee?: string;
  readonly last?: number;
  readonly line: Line;
}

export interface Found extends Place {
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
}

const HOUSE_FROM_STREET_M = 9;
const BESIDE_STREET_M = 45;

/** The streets that a GeoJSON file holds; what is no line with a name is left out. */
export function streetsOf(file: GeoJSON.FeatureCollection): Street[] {
  return file.features.flatMap(({ geometry, properties }) =>
    geometry.type === "LineString" && properties?.["name"]
      ? [{ ...(properties as Omit<Street, "line">), line: geometry.coordinates as unknown as Line }]
      : [],
  );
}

/** Finds addresses by what people type: "12 rue tilleuls", "av gare", "Tilleuls 12". Nearest in words first. */
export function searchAddresses(streets: readonly Street[], typed: string, limit = 6): Found[] {
  const words = plainWords(typed);
  const number = words.map(Number).find((n) => Number.isInteger(n) && n > 0);
  const wanted = words.filter((word) => !/^\d+$/.test(word) && word !== "bis" && word !== "ter");
  if (wanted.length === 0 || typed.trim().length < 2) return [];
  return streets
    .map((street) => ({ street, score: score(plainWords(street.name), wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.street.name.localeCompare(b.street.name, "fr"))
    .slice(0, limit)
    .map(({ street }) => addressIn(street, number));
}

/** A point in words: the house it stands before, else the nearest street, else nothing. */
export function describePoint(streets: readonly Street[], point: Point): Found | undefined {
  const near = streets
    .map((street) => ({ street, ...nearestOn(street.line, point) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (!near || near.distance > 400) return undefined;
  const { street, share, side, distance } = near;
  const label = distance <= BESIDE_STREET_M ? labelOf(street, numberAt(street, share, side)) : street.name;
  return { label, lon: point[0], lat: point[1], ...inCommune(street) };
}

function addressIn(street: Street, number: number | undefined): Found {
  const real = number && street.last && number <= street.last ? number : undefined;
  const sideways = real ? (real % 2 === 1 ? HOUSE_FROM_STREET_M : -HOUSE_FROM_STREET_M) : 0;
  const share = real && street.last ? (real - 0.5) / street.last : 0.5;
  const [lon, lat] = along(street.line, share, sideways);
  return { label: labelOf(street, real), lon: round(lon), lat: round(lat), ...inCommune(street) };
}

function numberAt({ last }: Street, share: number, side: "left" | "right"): number | undefined {
  if (!last) return undefined;
  const number = Math.min(last, Math.max(1, Math.round(share * last + 0.5)));
  const fits = (number % 2 === 1) === (side === "left");
  return fits ? number : number > 1 ? number - 1 : Math.min(last, number + 1);
}

function labelOf({ name }: Street, number: number | undefined): string {
  return number ? `${number} ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

function inCommune({ insee }: Street): { insee?: string } {
  return insee ? { insee } : {};
}

/** Every word typed must begin a word of the name; whole words and words of the name itself count more. */
function score(name: readonly string[], wanted: readonly string[]): number {
  let sum = 0;
  for (const word of wanted) {
    const at = name.findIndex((part) => part.startsWith(word));
    if (at < 0) return 0;
    sum += (name[at] === word ? 3 : 2) + (at > 0 ? 1 : 0);
  }
  return sum - name.length / 10;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
