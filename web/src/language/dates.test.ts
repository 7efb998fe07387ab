import { describe, expect, it } from "vitest";
import { Dates } from "./dates";

const PARIS = "Europe/Paris";
const NOW = new Date("2026-11-23T08:00:00Z");
const french = new Dates("fr", PARIS, () => NOW);
const english = new Dates("en", PARIS, () => NOW);
const plain = (words: string) => words.replace(/\s/g, " ");

describe("dates as people say them", () => {
  it("says a moment in the territory's zone", () => {
    expect(plain(french.moment("2026-11-19T09:12:00Z"))).toBe("jeudi 19 novembre, 10 h 12");
    expect(plain(english.moment("2026-11-19T09:12:00Z"))).toBe("Thursday 19 November, 10:12");
  });

  it("leaves out the minutes of a whole hour, and writes the first of a month as French does", () => {
    expect(plain(french.moment("2026-06-01T07:00:00Z"))).toBe("lundi 1er juin, 9 h");
  });

  it("adds the year when it is another one", () => {
    expect(plain(french.day("2025-12-31T12:00:00Z"))).toBe("mercredi 31 décembre 2025");
  });

  it("counts calendar days across the change of clocks", () => {
    const afterChange = new Dates("fr", PARIS, () => new Date("2026-10-26T00:30:00+01:00"));
    expect(afterChange.daysFromToday("2026-10-24T23:30:00+02:00")).toBe(-2);
    expect(afterChange.ago("2026-10-25T12:00:00+01:00")).toBe("hier");
  });

  it("tells the hour that comes twice apart, and only that one", () => {
    expect(plain(french.time("2026-10-25T00:30:00Z"))).toBe("2 h 30 (heure d'été)");
    expect(plain(french.time("2026-10-25T01:30:00Z"))).toBe("2 h 30 (heure d'hiver)");
    expect(english.time("2026-10-25T01:30:00Z")).toBe("02:30 (winter time)");
    for (const at of ["2026-10-24T23:30:00Z", "2026-10-25T02:30:00Z", "2026-03-29T01:30:00Z"])
      expect(french.time(at)).not.toContain("heure");
  });

  it.each([
    ["2026-11-22T22:30:00Z", "hier"],
    ["2026-11-23T07:00:00Z", "ce matin"],
    ["2026-11-24T12:00:00Z", "demain"],
    ["2026-11-23", "aujourd'hui"],
    ["2026-11-09T12:00:00Z", "9 nov."],
    ["2026-12-01T12:00:00Z", "1er déc."],
  ])("says %s as %s in a table", (at, words) => {
    expect(plain(french.short(at))).toBe(words);
  });

  it("keeps a plain day that day, west of Greenwich too", () => {
    const martinique = new Dates("fr", "America/Martinique", () => NOW);
    expect(martinique.day("2026-11-26")).toBe("jeudi 26 novembre");
    expect(martinique.daysFromToday("2026-11-26")).toBe(3);
  });
});
