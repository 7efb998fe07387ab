export type Point = readonly [lon: number, lat: number];
export type Line = readonly Point[];

const METRES_PER_DEGREE = 111_320;

/** The point of a place that has one. */
export function pointOf(place: { lon?: number | null; lat?: number | null } | undefined): Point | undefined {
  return place?.lon == null || place.lat == null ? undefined : [place.lon, place.lat];
}

/** Metres between two points: a flat earth is exact to the metre within a town. */
export function metres(a: Point, b: Point): number {
  return Math.hypot(...toMetres(a, b));
}

/** The point at a share (0 to 1) of a line's length, and the same moved sideways by so many metres (left is positive). */
export function along(line: Line, share: number, sideways = 0): Point {
  let left = lengthOf(line) * Math.min(1, Math.max(0, share));
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const size = metres(a, b);
    if (left <= size || i === line.length - 1) return moved(a, b, size === 0 ? 0 : left / size, sideways);
    left -= size;
  }
  return line[0]!;
}

export interface Nearest {
  /** Metres from the point to the line. */
  readonly distance: number;
  /** Where on the line, from 0 to 1. */
  readonly share: number;
  readonly side: "left" | "right";
}

/** The place of a line that is nearest to a point. */
export function nearestOn(line: Line, point: Point): Nearest {
  let best: Nearest = { distance: Infinity, share: 0, side: "left" };
  const whole = lengthOf(line) || 1;
  let before = 0;
  for (let i = 1; i < line.length; i++) {
    const [ex, ey] = toMetres(line[i - 1]!, line[i]!);
    const [px, py] = toMetres(line[i - 1]!, point);
    const size = Math.hypot(ex, ey) || 1e-9;
    const t = Math.min(1, Math.max(0, (px * ex + py * ey) / size ** 2));
    const distance = Math.hypot(px - ex * t, py - ey * t);
    if (distance < best.distance) {
      best = {
        distance,
        share: (before + size * t) / whole,
        side: ex * py - ey * px >= 0 ? "left" : "right",
      };
    }
    before += size;
  }
  return best;
}

/** Whether a point is inside bounds enlarged by a fifth, as the API accepts it. */
export function isNear([w, s, e, n]: readonly [number, number, number, number], [lon, lat]: Point): boolean {
  const [dx, dy] = [(e - w) * 0.2, (n - s) * 0.2];
  return lon >= w - dx && lon <= e + dx && lat >= s - dy && lat <= n + dy;
}

function lengthOf(line: Line): number {
  return line.slice(1).reduce((sum, point, i) => sum + metres(line[i]!, point), 0);
}

function moved(a: Point, b: Point, t: number, sideways: number): Point {
  const [x, y] = toMetres(a, b);
  const size = Math.hypot(x, y) || 1;
  const [mx, my] = [x * t - (y / size) * sideways, y * t + (x / size) * sideways];
  return [a[0] + mx / perLon(a[1]), a[1] + my / METRES_PER_DEGREE];
}

function toMetres(from: Point, to: Point): [number, number] {
  return [(to[0] - from[0]) * perLon(from[1]), (to[1] - from[1]) * METRES_PER_DEGREE];
}

function perLon(lat: number): number {
  return METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
}
