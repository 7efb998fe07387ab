import { expect, it } from "vitest";
import { clustersOf } from "./clusters";

const at = (x: number, y: number) => ({ x, y });

it("groups what falls into one square, at its mean, and loses nothing", () => {
  const clusters = clustersOf([at(2, 2), at(4, 6), at(90, 90)], (point) => point, 44);
  expect(clusters.map(({ members }) => members.length)).toEqual([2, 1]);
  expect(clusters[0]).toMatchObject({ x: 3, y: 4 });
});

it("groups nothing of nothing", () => {
  expect(clustersOf([], () => at(0, 0), 44)).toEqual([]);
});
