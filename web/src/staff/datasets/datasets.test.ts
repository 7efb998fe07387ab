import { describe, expect, it } from "vitest";
import { stateOf, type DatasetLine } from "./staffDatasets";

const NOTHING: DatasetLine = {
  id: "arbres",
  title: {},
  frequency: "DAILY",
  late: false,
  promisedAt: "2026-11-19T03:30:00Z",
  changedAt: null,
  latest: null,
  held: null,
  building: false,
  score: 8,
};
const LATEST = { number: 3, at: "2026-11-18T03:30:00Z", rows: 12 };
const HELD = { number: 4, at: "2026-11-19T03:30:00Z", faultCount: 2 };

describe("how a dataset stands", () => {
  it.each([
    ["held", "late", { held: HELD, latest: LATEST, late: true }],
    ["late", "late", { latest: LATEST, late: true, building: true }],
    ["building", "wait", { latest: LATEST, building: true }],
    ["good", "good", { latest: LATEST }],
    ["none", "quiet", {}],
  ])("is %s before what presses less", (state, tone, line) => {
    expect(stateOf({ ...NOTHING, ...line })).toEqual({ key: `datasets.state.${state}`, tone });
  });
});
