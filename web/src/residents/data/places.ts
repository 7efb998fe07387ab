import type { Row } from "../../api/datasets";
import type { Point } from "../../place/geometry";

/** Rows of one point, which a map can only show together. */
export interface RowPlace {
  readonly id: string;
  readonly at: Point;
  readonly rows: readonly Row[];
}

/** Groups rows by their point, in their order; those without a point are left out. */
export function placesOf(
  rows: readonly Row[],
  { lon, lat }: { readonly lon: string; readonly lat: string },
): readonly RowPlace[] {
  const places = new Map<string, { id: string; at: Point; rows: Row[] }>();
  for (const row of rows) {
    const [x, y] = [row[lon], row[lat]];
    if (typeof x !== "number" || typeof y !== "number") continue;
    const id = `${x} ${y}`;
    const place = places.get(id) ?? { id, at: [x, y], rows: [] };
    place.rows.push(row);
    places.set(id, place);
  }
  return [...places.values()];
}
