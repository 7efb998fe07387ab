/** A unit as people write it, and how many of it one of the registry's makes. */
export interface Shown {
  readonly symbol: string;
  readonly factor: number;
}

/** By the unit of the SenML registry (RFC 8428, section 12.1). */
const UNITS: Readonly<Record<string, Shown>> = {
  m3: { symbol: "m³", factor: 1 },
  l: { symbol: "L", factor: 1 },
  "m3/s": { symbol: "L/s", factor: 1000 },
  "l/s": { symbol: "L/s", factor: 1 },
  Pa: { symbol: "bar", factor: 1e-5 },
  hPa: { symbol: "hPa", factor: 1 },
  J: { symbol: "kWh", factor: 1 / 3.6e6 },
  Wh: { symbol: "kWh", factor: 1e-3 },
  kWh: { symbol: "kWh", factor: 1 },
  W: { symbol: "kW", factor: 1e-3 },
  kW: { symbol: "kW", factor: 1 },
  Cel: { symbol: "°C", factor: 1 },
  "%RH": { symbol: "%", factor: 1 },
  "%": { symbol: "%", factor: 1 },
  "kg/m3": { symbol: "µg/m³", factor: 1e9 },
  "ug/m3": { symbol: "µg/m³", factor: 1 },
  "m/s": { symbol: "km/h", factor: 3.6 },
  "km/h": { symbol: "km/h", factor: 1 },
  dB: { symbol: "dB", factor: 1 },
  count: { symbol: "", factor: 1 },
  "1": { symbol: "", factor: 1 },
  "/": { symbol: "", factor: 1 },
};

/** How a registered unit is shown; nothing for what is no unit that this page knows. */
export function registeredUnit(unit: string): Shown | undefined {
  return UNITS[unit];
}
