/** A place on the chart: one point, or the gap where one is missing. */
export interface Spot {
  readonly x: number;
  /** `null` where nothing is known. */
  readonly value: number | null;
  /** When: a moment, or when its hour, day or month begins. A plain day for days and months. */
  readonly at: string;
}

/** What is drawn: bars of what adds up, a line of levels, steps of states. */
export interface Drawing {
  readonly shape: "bars" | "line" | "steps";
  readonly spots: readonly Spot[];
  /** Between which x the chart stretches. */
  readonly range: readonly [number, number];
}

/** Which spots have a value, and no neighbour that has one. */
export function alone(spots: readonly Spot[]): number[] {
  const isThere = (i: number): boolean => (spots[i]?.value ?? null) !== null;
  return spots.flatMap((_, i) => (isThere(i) && !isThere(i - 1) && !isThere(i + 1) ? [i] : []));
}

/** Those spots that have a value. */
export function measured<S extends Spot>(spots: readonly S[]): readonly (S & { readonly value: number })[] {
  return spots.filter((spot): spot is S & { value: number } => spot.value !== null);
}
