/** What people look for: observed properties that answer one question. In the order in which they are offered. */
export const KINDS = {
  cycling: ["bicycles", "vehicles"],
  parking: ["parking-occupied"],
  air: ["pm2.5", "pm10", "nitrogen-dioxide", "ozone", "carbon-dioxide"],
  weather: ["air-temperature", "relative-humidity", "rain", "wind-speed"],
  water: ["water-level", "water-flow", "water-pressure", "water-volume"],
  energy: ["electric-power", "electric-energy-used", "electric-energy", "heat-energy"],
  light: ["lamp-on"],
  noise: ["sound-level"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Kind = keyof typeof KINDS | "other";

const ORDER: readonly Kind[] = [...(Object.keys(KINDS) as Kind[]), "other"];

/** The kind of a property; "other" for one that is newer than this page. */
export function kindOf(property: string): Kind {
  const found = Object.entries(KINDS).find(([, properties]) =>
    (properties as readonly string[]).includes(property),
  );
  return found ? (found[0] as Kind) : "other";
}

/** How many of each kind, for those that are there. */
export function countKinds(
  series: readonly { readonly property: string }[],
): readonly { readonly kind: Kind; readonly count: number }[] {
  return ORDER.map((kind) => ({
    kind,
    count: series.filter(({ property }) => kindOf(property) === kind).length,
  })).filter(({ count }) => count > 0);
}

/** The kind that an address names; nothing for one that is none. */
export function kindNamed(name: string | null): Kind | undefined {
  return ORDER.find((kind) => kind === name);
}

/** In the order of kinds, then of properties, then of places: no value changes it, so that nothing moves under a finger. */
export function inOrder<T extends { readonly property: string; readonly title: string }>(
  series: readonly T[],
): readonly T[] {
  const properties: readonly string[] = Object.values(KINDS).flat();
  const rank = ({ property }: T): number => properties.indexOf(property) + 1 || properties.length + 1;
  return [...series].sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, "fr"));
}
