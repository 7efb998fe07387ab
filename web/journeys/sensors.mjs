/** @typedef {import("./visit.mjs").Visit} Visit */

/** Series of the sensors that a journey meets. */
export const COUNTER = "velo-pont/passages";
export const AIR = "air-mairie/pm10";
export const SILENT = "reservoir/niveau";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PARIS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });

/** A day of the territory, so many days from now, as 2026-11-23. @param {number} days */
export function dayOf(days) {
  return PARIS.format(Date.now() + days * DAY_MS);
}

/**
 * Sensors whose values a test can foretell, in place of those of the town.
 *
 * @param {Visit} visit
 */
export async function withSensors({ page }) {
  const center = await (await page.request.get("/api/public/territory")).json();
  const items = sensorsAround(center.map.center);
  await page.route("**/api/public/sensors", (route) => route.fulfill({ json: { items, next: null } }));
  await page.route("**/api/public/observations?*", (route) => {
    const query = new URL(route.request().url()).searchParams;
    const series = items.find((item) => item.series === query.get("series"));
    if (series) return route.fulfill({ json: observationsOf(series, query) });
    return route.fulfill({ status: 404, contentType: "application/problem+json", json: { status: 404 } });
  });
  return {
    /** @param {string} series @param {number} value */
    set: (series, value) => {
      const item = items.find((each) => each.series === series);
      if (item) item.value = value;
    },
    /** From now on the network decides. */
    lose: () => page.unroute("**/api/public/sensors"),
  };
}

/** @typedef {ReturnType<typeof sensor>} Sensor */

/** @param {[number, number]} center @returns {Sensor[]} */
function sensorsAround([lon, lat]) {
  const bicycles = { property: "bicycles", aggregation: "sum", unit: "count", cadenceSeconds: 3600 };
  const air = { property: "pm10", aggregation: "mean", unit: "ug/m3", cadenceSeconds: 900 };
  const level = { property: "water-level", aggregation: "mean", unit: "m", cadenceSeconds: 900 };
  return [
    sensor(COUNTER, "Pont de la Merle", [lon + 0.004, lat], bicycles, { value: 45, minutes: 12 }),
    sensor("velo-gare/passages", "Gare", [lon - 0.006, lat], bicycles, { value: 3, minutes: 3000 }),
    sensor(AIR, "Mairie", [lon, lat + 0.001], air, { value: 12.7, minutes: 4 }),
    sensor(SILENT, "Réservoir du Coteau", [lon + 0.007, lat + 0.004], level),
  ];
}

/**
 * @param {string} series
 * @param {string} title
 * @param {[number, number]} point
 * @param {{ property: string, aggregation: string, unit: string, cadenceSeconds: number }} kind
 * @param {{ value: number, minutes: number }} [last]
 */
function sensor(series, title, [lon, lat], kind, last) {
  const at = last ? instant(Date.now() - last.minutes * 60_000) : null;
  return {
    ...{ series, thing: series.split("/")[0], title, description: "Capteur de démonstration." },
    ...{ definition: "https://example.org/property", resolution: kind.unit === "count" ? 1 : 0.1, ...kind },
    source: { model: "Boucle ZELT", description: "", metadata: "" },
    place: { lon, lat, insee: "37999", label: title },
    ...{ value: last?.value ?? null, at, freshUntil: at, stale: !last || last.minutes > 180 },
  };
}

/** What the API would answer. @param {Sensor} item @param {URLSearchParams} query */
function observationsOf(item, query) {
  const { value: _value, at: _at, freshUntil: _until, stale: _stale, ...series } = item;
  const [from, to] = [midnight(query.get("from") ?? ""), midnight(query.get("to") ?? "")];
  const per = query.get("per") ?? "reading";
  const points = item.series === SILENT ? [] : pointsOf(item, per, from, Math.min(to, Date.now()));
  return { ...series, per, from: instant(from), to: instant(to), points };
}

/** @param {Sensor} item @param {string} per @param {number} from @param {number} to */
function pointsOf({ cadenceSeconds, aggregation }, per, from, to) {
  const points = [];
  const step = per === "reading" ? cadenceSeconds * 1000 : per === "hour" ? HOUR_MS : DAY_MS;
  for (let at = from; at < to; at += step) {
    const value = valueAt(at, aggregation) * (per === "day" && aggregation === "sum" ? 24 : 1);
    const count = step / 1000 / cadenceSeconds;
    const whole = {
      from: instant(at),
      to: instant(at + step),
      count,
      expected: count,
      min: 1,
      max: 24,
      over: true,
    };
    points.push(per === "reading" ? { at: instant(at), value } : { ...whole, value });
  }
  return points;
}

/** Bicycles: the hour's number and one more, 300 a day; a week before two days ago, two thirds of it. @param {number} at @param {string} aggregation */
function valueAt(at, aggregation) {
  const hour = Math.round((at - midnight(PARIS.format(at))) / HOUR_MS);
  if (aggregation !== "sum") return Math.round((8 + 6 * Math.sin(hour / 3)) * 10) / 10;
  return at < midnight(dayOf(-5)) ? (hour + 1) * (2 / 3) : hour + 1;
}

/** When a day of the territory begins. @param {string} day */
function midnight(day) {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return [utc - 2 * HOUR_MS, utc - HOUR_MS].find((at) => PARIS.format(at) === day) ?? utc;
}

/** @param {number} at */
function instant(at) {
  return new Date(at).toISOString().replace(/\.\d+Z/, "Z");
}
