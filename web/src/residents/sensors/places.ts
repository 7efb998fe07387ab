import type { Latest } from "../../api/sensors";
import { pointOf, type Point } from "../../place/geometry";

/** Sensors that stand at one point, which a map can only show together. */
export interface SensorPlace {
  readonly id: string;
  readonly at: Point;
  readonly title: string;
  readonly series: readonly Latest[];
}

/** Groups series by their point, in their order; those without a point are left out. */
export function placesOf(series: readonly Latest[]): readonly SensorPlace[] {
  const places = new Map<string, { at: Point; series: Latest[] }>();
  for (const each of series) {
    const at = pointOf(each.place);
    if (!at) continue;
    const id = at.join();
    const place = places.get(id) ?? { at, series: [] };
    place.series.push(each);
    places.set(id, place);
  }
  return [...places].map(([id, { at, series: found }]) => ({
    id,
    at,
    title: found[0]!.title,
    series: found,
  }));
}

/** The address of a series' page; of a silent one, at the day when it last spoke. */
export function pageOf(series: Pick<Latest, "series">, day?: string): string {
  const path = series.series.split("/").map(encodeURIComponent).join("/");
  return `/capteurs/${path}${day ? `?periode=jour&date=${day}` : ""}`;
}
