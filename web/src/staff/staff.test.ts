import { describe, expect, it } from "vitest";
import { ProblemError } from "../api/problem";
import { fr } from "../language/fr";
import { Text } from "../language/text";
import { memoryStorage } from "../testing/memory";
import {
  decisionOf,
  faultsOfDecision,
  faultsOfRefusal,
  keepDecision,
  readDecision,
} from "./report/decisionDraft";
import { addressOf, filtersOf } from "./staffReports";

const TODAY = "2026-11-23";

describe("the filters of a list", () => {
  it("go through an address and back", () => {
    const filters = { queue: "late", service: "voirie", cursor: "abc=" } as const;
    expect(filtersOf(new URL(addressOf(filters), "http://parvis").searchParams)).toEqual(filters);
  });

  it("are the first list when the address says nothing known", () => {
    expect(filtersOf(new URLSearchParams("queue=unknown")).queue).toBe("todo");
  });
});

describe("a decision", () => {
  it("is kept while it is written", () => {
    const storage = memoryStorage();
    const draft = { status: "done", publicText: "Ampoule changée.", expectedBy: "" } as const;
    keepDecision("K7Q4-M2ZX", draft, storage);
    expect(readDecision("K7Q4-M2ZX", storage)).toEqual(draft);
    expect(readDecision("0000-0000", storage).publicText).toBe("");
  });

  it("says every fault", () => {
    expect(faultsOfDecision({ publicText: " ", expectedBy: "" }, TODAY)).toEqual({
      status: "case.decision.missing",
      publicText: "case.text.missing",
    });
  });

  it("asks a day to come for what is planned, and for nothing else", () => {
    const planned = { status: "planned", publicText: "Une équipe passe.", expectedBy: "" } as const;
    expect(faultsOfDecision(planned, TODAY).expectedBy).toBe("case.expected.missing");
    expect(faultsOfDecision({ ...planned, expectedBy: "2026-11-22" }, TODAY).expectedBy).toBe(
      "case.expected.past",
    );
    expect(faultsOfDecision({ ...planned, expectedBy: TODAY }, TODAY)).toEqual({});
    expect(decisionOf({ ...planned, status: "done", expectedBy: TODAY })).not.toHaveProperty("expectedBy");
  });

  it("shows the town's refusal beside its field", () => {
    const problem = new ProblemError(422, [{ pointer: "#/expectedBy", code: "too-far" }]);
    expect(faultsOfRefusal(problem, new Text("fr", fr))).toEqual({ expectedBy: "violation.other" });
  });
});
