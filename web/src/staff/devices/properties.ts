import type { Text } from "../../language/text";

/** What usually comes with a property: the unit of the SenML registry, the smallest step, the minutes between readings. */
interface Usual {
  readonly unit: string;
  readonly resolution: string;
  readonly minutes: string;
}

/** The observed properties that the API knows, in the order in which they are offered. */
const USUAL: Readonly<Record<string, Usual>> = {
  "water-volume": { unit: "m3", resolution: "0.001", minutes: "60" },
  "water-flow": { unit: "m3/s", resolution: "0.0001", minutes: "15" },
  "water-pressure": { unit: "Pa", resolution: "100", minutes: "15" },
  "water-level": { unit: "m", resolution: "0.001", minutes: "15" },
  "electric-energy": { unit: "kWh", resolution: "0.001", minutes: "15" },
  "electric-energy-used": { unit: "kWh", resolution: "0.001", minutes: "15" },
  "electric-power": { unit: "W", resolution: "1", minutes: "15" },
  "heat-energy": { unit: "kWh", resolution: "1", minutes: "60" },
  "air-temperature": { unit: "Cel", resolution: "0.1", minutes: "15" },
  "relative-humidity": { unit: "%RH", resolution: "0.5", minutes: "15" },
  "carbon-dioxide": { unit: "ppm", resolution: "1", minutes: "15" },
  "nitrogen-dioxide": { unit: "ug/m3", resolution: "0.1", minutes: "60" },
  ozone: { unit: "ug/m3", resolution: "0.1", minutes: "60" },
  pm10: { unit: "ug/m3", resolution: "0.1", minutes: "60" },
  "pm2.5": { unit: "ug/m3", resolution: "0.1", minutes: "60" },
  "sound-level": { unit: "dB", resolution: "0.1", minutes: "15" },
  rain: { unit: "mm", resolution: "0.2", minutes: "15" },
  "wind-speed": { unit: "m/s", resolution: "0.1", minutes: "15" },
  bicycles: { unit: "count", resolution: "1", minutes: "60" },
  vehicles: { unit: "count", resolution: "1", minutes: "60" },
  "parking-occupied": { unit: "/", resolution: "1", minutes: "15" },
  "lamp-on": { unit: "/", resolution: "1", minutes: "60" },
  presence: { unit: "/", resolution: "1", minutes: "15" },
  battery: { unit: "V", resolution: "0.01", minutes: "1440" },
};

export const PROPERTIES: readonly string[] = Object.keys(USUAL);

export function usualOf(property: string): Usual | undefined {
  return USUAL[property];
}

/** The property in words; one that this page does not know yet by its code. */
export function propertyName(property: string, text: Text): string {
  const key = `property.${property}`;
  return text.has(key) ? text.say(key) : property;
}
