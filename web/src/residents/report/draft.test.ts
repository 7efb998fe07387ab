import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../testing/memory";
import {
  dropDraft,
  EMPTY,
  faultsOf,
  filingOf,
  isBegun,
  keepDraft,
  readDraft,
  stepToShow,
  type Draft,
} from "./draft";

const WHOLE: Draft = {
  place: { label: "12 rue des Tilleuls", lon: 0.703, lat: 47.352, insee: "37999" },
  category: "lampadaire-eteint",
  description: "Le lampadaire ne s'allume plus.",
  mail: "",
};

describe("a draft", () => {
  it("comes back as it was left", () => {
    const storage = memoryStorage();
    keepDraft(WHOLE, storage);
    expect(readDraft(storage)).toEqual(WHOLE);
    dropDraft(storage);
    expect(readDraft(storage)).toEqual(EMPTY);
  });

  it("is empty when what was kept cannot be read, or nothing can be kept", () => {
    const storage = memoryStorage();
    storage.setItem("parvis.draft", "{broken");
    expect(readDraft(storage)).toEqual(EMPTY);
    expect(readDraft(undefined)).toEqual(EMPTY);
  });

  it("is begun with any answer", () => {
    expect(isBegun(EMPTY)).toBe(false);
    expect(isBegun({ ...EMPTY, category: "autre" })).toBe(true);
  });

  it("without fault is whole", () => {
    expect(faultsOf(WHOLE)).toEqual({});
  });

  it("says every fault", () => {
    expect(faultsOf({ description: "  a ", mail: "nadine@" })).toEqual({
      place: "report.where.missing",
      category: "report.what.missing",
      description: "report.details.short",
      mail: "report.details.notMail",
    });
  });

  it.each([{ label: "derrière le stade" }, { lon: 0.7, lat: 47.35 }])("takes %j as a place", (place) => {
    expect(faultsOf({ ...WHOLE, place }).place).toBeUndefined();
  });

  it("is too long over 4,000 characters", () => {
    expect(faultsOf({ ...WHOLE, description: "a".repeat(4000) })).toEqual({});
    expect(faultsOf({ ...WHOLE, description: "a".repeat(4001) }).description).toBe("report.details.long");
  });

  it.each([
    ["/signaler/details", EMPTY, "/signaler/ou"],
    ["/signaler/verifier", EMPTY, "/signaler/ou"],
    ["/signaler/ou", EMPTY, "/signaler/ou"],
    ["/signaler/verifier", { ...WHOLE, category: undefined }, "/signaler/quoi"],
    ["/signaler/verifier", { ...WHOLE, description: "" }, "/signaler/details"],
    ["/signaler/details", { ...WHOLE, description: "" }, "/signaler/details"],
    ["/signaler/quoi", { ...WHOLE, description: "" }, "/signaler/quoi"],
    ["/signaler/verifier", WHOLE, "/signaler/verifier"],
    // Not a missing answer: the last step says it, with a way to mend it.
    ["/signaler/verifier", { ...WHOLE, mail: "nadine@" }, "/signaler/verifier"],
  ])("asked for %s with %j shows %s", (asked, draft, shown) => {
    expect(stepToShow(asked, draft)).toBe(shown);
  });

  it("names a contact only when there is a mail", () => {
    expect(filingOf(WHOLE, "fr")).not.toHaveProperty("contact");
    expect(filingOf({ ...WHOLE, mail: " n@example.fr " }, "fr").contact).toEqual({ mail: "n@example.fr" });
  });
});
