// One file for node's test runner, so that one browser and one runtime serve every journey.
import { describe } from "node:test";
import { useRuntime } from "./journeys.mjs";

/** One after the other: beside each other they wait too long for functions that start. Some need what came before. */
const FILES = [
  "requests",
  "procedures",
  "sensors",
  "series",
  "looks",
  "townhall",
  "devices",
  "resident",
  "trouble",
  "drafts",
  "payments",
  "data",
  "datasets",
];

useRuntime();

describe("journeys", () => {
  for (const file of FILES) {
    describe(file, async () => {
      await import(`./${file}.journey.mjs`);
    });
  }
});
