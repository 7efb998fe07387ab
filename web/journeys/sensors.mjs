// The sensors that journeys meet: real devices, whose values a test can foretell.
import { send, TownHall, until } from "./devices.mjs";

/** @typedef {import("./devices.mjs").Reading} Reading */
/** @typedef {import("./devices.mjs").Series} Series */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const PARIS = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" });
const HOUR_OF_PARIS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  hourCycle: "h23",
});

/** A laptop may have seen the same journeys before. */
const RUN = Date.now().toString(36);

/** Things, by what they are in the journeys. */
export const THINGS = {
  counter: `velo-pont-${RUN}`,
  silent: `velo-gare-${RUN}`,
  air: `air-mairie-${RUN}`,
  water: `eau-parvis-${RUN}`,
  lamps: `lampes-parvis-${RUN}`,
  awaited: `reservoir-${RUN}`,
  household: `compteur-12-${RUN}`,
};

export const COUNTER = `${THINGS.counter}/passages`;
export const STALE = `${THINGS.silent}/passages`;
export const AIR = `${THINGS.air}/pm10`;
export const WATER = `${THINGS.water}/volume`;
export const LAMPS = `${THINGS.lamps}/allume`;
export const AWAITED = `${THINGS.awaited}/niveau`;
export const HOUSEHOLD = `${THINGS.household}/volume`;

/** A day of the territory, so many days from now, as 2026-11-23. @param {number} days */
export function dayOf(days) {
  return PARIS.format(Date.now() + days * DAY_MS);
}

/** The year of the territory's calendar that it is. */
export const THIS_YEAR = dayOf(0).slice(0, 4);

/** What the readings of the counter come to on a day. @param {string} day */
export function bicyclesOn(day) {
  return bicycles()
    .filter(({ t }) => PARIS.format(t * 1000) === day)
    .reduce((sum, { v }) => sum + v, 0);
}

/** @type {Map<string, import("./mqtt.mjs").Keys>} */
const keysOf = new Map();

/** One more bicycle count, just now. @param {string} address @param {number} count */
export async function countBicycles(address, count) {
  const keys = /** @type {import("./mqtt.mjs").Keys} */ (keysOf.get(THINGS.counter));
  await send(THINGS.counter, keys, [reading("passages", "count", Date.now(), count)]);
  const townHall = await TownHall.at(address);
  await until(async () => (await lastOf(townHall, COUNTER)) === count || undefined, "the new count");
}

/** @param {TownHall} townHall @param {string} series */
async function lastOf(townHall, series) {
  const { items } = await townHall.ask("GET", "/api/public/sensors");
  return items.find((/** @type {any} */ item) => item.series === series)?.value;
}

/** Sets the sensors up, once, and waits until all they sent can be read. @param {string} address */
export async function setUpSensors(address) {
  const townHall = await TownHall.at(address);
  const { map } = await townHall.ask("GET", "/api/public/territory");
  const [lon, lat] = map.center;
  const hourly = { cadenceSeconds: 3600, unit: "count", resolution: 1, model: "Boucle ZELT" };
  const passages = { name: "passages", property: "bicycles", ...hourly };
  const volume = {
    name: "volume",
    property: "water-volume",
    unit: "m3",
    resolution: 0.001,
    cadenceSeconds: 86_400,
  };
  const pm10 = { name: "pm10", property: "pm10", unit: "ug/m3", resolution: 0.1, cadenceSeconds: 3600 };
  const lamp = { name: "allume", property: "lamp-on", unit: "/", resolution: 1, cadenceSeconds: 21_600 };
  const level = { name: "niveau", property: "water-level", unit: "m", resolution: 0.01, cadenceSeconds: 900 };
  // One after the other: together they would start as many functions.
  await device(townHall, THINGS.counter, "Pont de la Merle", [lon + 0.004, lat], passages, bicycles());
  await device(townHall, THINGS.silent, "Gare", [lon - 0.006, lat], passages, [
    reading("passages", "count", hoursAgo(50), 3),
  ]);
  await device(townHall, THINGS.air, "Mairie", [lon, lat + 0.001], pm10, air());
  await device(townHall, THINGS.water, LONG_NAME, [lon + 0.0035, lat + 0.003], volume, water());
  await device(townHall, THINGS.lamps, "Parvis", [lon + 0.0001, lat + 0.001], lamp, lamps());
  await device(townHall, THINGS.awaited, "Réservoir du Coteau", undefined, level, []);
  await device(
    townHall,
    THINGS.household,
    "12 rue des Tilleuls",
    [lon, lat - 0.002],
    { ...volume, open: false },
    water(),
  );
  const awaited = [COUNTER, AIR, WATER, LAMPS, STALE];
  for (const name of awaited)
    await until(async () => (await lastOf(townHall, name)) ?? undefined, `what ${name} sent`);
}

export const LONG_NAME = "Fontaine du jardin public Françoise-de-Graffigny, côté boulevard Heurteloup";

/** @param {TownHall} townHall @param {string} thing @param {string} name @param {[number, number] | undefined} point @param {Series} series @param {readonly Reading[]} readings */
async function device(townHall, thing, name, point, series, readings) {
  const keys = await townHall.add(thing, name);
  keysOf.set(thing, keys);
  await townHall.describe(thing, name, point, [series]);
  if (readings.length > 0) await send(thing, keys, readings);
}

/** Each hour its number and one more, as far back as nine days; before, eight an hour; 45 just now. */
function bicycles() {
  const readings = [];
  for (let at = midnight(dayOf(-16)); at < Date.now() - 30 * MINUTE_MS; at += HOUR_MS) {
    const isLately = at >= midnight(dayOf(-8));
    const count = isLately ? Number(HOUR_OF_PARIS.format(at)) + 1 : 8;
    readings.push(reading("passages", "count", at, count));
  }
  return [...readings, reading("passages", "count", minutesAgo(12), 45)];
}

/** Levels of three days. */
function air() {
  const readings = [];
  for (let at = midnight(dayOf(-2)); at < Date.now() - HOUR_MS; at += HOUR_MS) {
    const hour = Number(HOUR_OF_PARIS.format(at));
    readings.push(reading("pm10", "ug/m3", at, Math.round(80 + 60 * Math.sin(hour / 3)) / 10));
  }
  return [...readings, reading("pm10", "ug/m3", minutesAgo(4), 12.7)];
}

/** An index that rises by half a cubic metre a day for thirteen months; forty days ago another meter began at zero. */
function water() {
  const readings = [];
  for (let days = 400; days >= 1; days--) {
    const index = days > 40 ? 1000 + (400 - days) / 2 : (40 - days) / 2;
    readings.push(reading("volume", "m3", midnight(dayOf(-days)) + 12 * HOUR_MS, index));
  }
  return readings;
}

/** On in the evening, off in the morning. */
function lamps() {
  const readings = [];
  for (let days = 6; days >= 1; days--) {
    const noon = midnight(dayOf(-days)) + 12 * HOUR_MS;
    readings.push(
      reading("allume", "/", noon + 6 * HOUR_MS, 1),
      reading("allume", "/", noon + 19 * HOUR_MS, 0),
    );
  }
  return readings.filter(({ t }) => t * 1000 < Date.now());
}

/** @param {string} n @param {string} u @param {number} at @param {number} v @returns {Reading} */
function reading(n, u, at, v) {
  return { n, u, t: Math.floor(at / 1000), v };
}

/** @param {number} hours */
function hoursAgo(hours) {
  return Date.now() - hours * HOUR_MS;
}

/** @param {number} minutes */
function minutesAgo(minutes) {
  return Date.now() - minutes * MINUTE_MS;
}

/** When a day of the territory begins. @param {string} day */
export function midnight(day) {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return [utc - 2 * HOUR_MS, utc - HOUR_MS].find((at) => PARIS.format(at) === day) ?? utc;
}
