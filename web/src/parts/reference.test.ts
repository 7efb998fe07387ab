import { expect, it } from "vitest";
import { readReference } from "./reference";

it.each([
  ["K7Q4-M2ZX", "K7Q4-M2ZX"],
  ["k7q4 m2zx", "K7Q4-M2ZX"],
  [" k7q4m2zx ", "K7Q4-M2ZX"],
  ["OIL4-M2ZX", "0114-M2ZX"],
])("reads %j as %s", (typed, reference) => {
  expect(readReference(typed)).toBe(reference);
});

it.each(["", "K7Q4", "K7Q4-M2ZXX", "K7Q4-M2ZU", "12 rue des Tilleuls"])("reads %j as none", (typed) => {
  expect(readReference(typed)).toBeUndefined();
});
