// One file for node's test runner, so that one browser and one runtime serve every journey.
import { describe } from "node:test";
import { useRuntime } from "./journeys.mjs";

/** Files whose journeys may go on beside each other, the longest first; journeys of one line follow each other. */
const LINES = [
  ["requests"],
  ["procedures"],
  ["sensors", "series"],
  ["looks"],
  ["townhall"],
  ["devices"],
  ["resident", "trouble"],
  ["drafts", "payments"],
  ["data", "datasets"],
];

/** How many lines go on at a time: journeys wait for functions, queues and pages more than they compute. */
const BESIDE = Number(process.env["BESIDE"] ?? 1);

useRuntime();

describe("journeys", { concurrency: BESIDE }, () => {
  for (const files of LINES) {
    describe(files.join(" and "), async () => {
      for (const file of files) await import(`./${file}.journey.mjs`);
    });
  }
});
