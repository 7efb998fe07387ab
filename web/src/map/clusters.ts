/** Things at pixels of the screen that stand too close to be told apart. */
export interface Cluster<T> {
  readonly x: number;
  readonly y: number;
  readonly members: readonly T[];
}

interface At {
  readonly x: number;
  readonly y: number;
}

/** Groups what falls into the same square of a grid; a group stands at the mean of its members. */
export function clustersOf<T>(
  things: readonly T[],
  where: (thing: T) => At,
  cellPixels: number,
): Cluster<T>[] {
  const cells = new Map<string, { thing: T; at: At }[]>();
  for (const thing of things) {
    const at = where(thing);
    const cell = `${Math.floor(at.x / cellPixels)}:${Math.floor(at.y / cellPixels)}`;
    cells.set(cell, [...(cells.get(cell) ?? []), { thing, at }]);
  }
  return [...cells.values()].map((members) => ({
    x: mean(members.map(({ at }) => at.x)),
    y: mean(members.map(({ at }) => at.y)),
    members: members.map(({ thing }) => thing),
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
