import { describe, expect, it } from "vitest";
import type { Observations } from "../../api/sensors";
import {
  dates,
  day,
  observations,
  PARIS,
  plain,
  text,
  TUESDAY,
  TUESDAY_BEFORE,
  whole,
} from "../../testing/observations";
import { measured } from "../../chart/drawing";
import { drawingOf } from "./drawing";
import { Findings } from "./finding";
import { periodAt } from "./period";
import { Values } from "./values";

const yesterday = periodAt("day", "2026-11-17");

function finding(now: Observations, before?: Observations, period = yesterday) {
  const { words, remark } = new Findings(text, dates, new Values(now, text)).of(now, before, period);
  return { words: plain(words), remark: plain(remark) };
}

describe("the title of a chart", () => {
  it("says the total, and how it changed", () => {
    expect(finding(day(TUESDAY, 412), day(TUESDAY_BEFORE, 381)).words).toBe(
      "412 vélos hier, 8 % de plus que le mardi d'avant",
    );
    expect(finding(day(TUESDAY, 100), day(TUESDAY_BEFORE, 200)).words).toContain("50 % de moins que");
    expect(finding(day(TUESDAY, 200), day(TUESDAY_BEFORE, 200)).words).toContain("autant que");
  });

  it("compares months as if they were of one length", () => {
    const september = day({ from: "2026-08-31T22:00:00Z", to: "2026-09-30T22:00:00Z" }, 3000, 720);
    const august = day({ from: "2026-07-31T22:00:00Z", to: "2026-08-31T22:00:00Z" }, 3100, 744);
    expect(finding(september, august, periodAt("month", "2026-09-15")).words).toBe(
      "3 000 vélos en septembre 2026, autant que le mois d'avant à durée égale",
    );
  });

  it("does not compare what is not whole, and says so", () => {
    const partly = finding(day(TUESDAY, 412, 20), day(TUESDAY_BEFORE, 381));
    expect(partly.words).toBe("412 vélos hier");
    expect(partly.remark).toContain("20 reçus sur 24 attendus");
    expect(finding(day(TUESDAY, 412), day(TUESDAY_BEFORE, 381, 12)).remark).toContain("Pas de comparaison");
    expect(finding(day(TUESDAY, 412), day(TUESDAY_BEFORE, 3)).words).toBe("412 vélos hier");
  });

  it("does not compare a day that is not over", () => {
    const today = day({ from: "2026-11-17T23:00:00Z", to: "2026-11-18T23:00:00Z" }, 131, 9);
    expect(finding(today, day(TUESDAY, 412), periodAt("day", "2026-11-18"))).toEqual({
      words: "131 vélos aujourd’hui, pour l'instant",
      remark: "",
    });
  });

  it("says that there is nothing", () => {
    expect(finding(observations({ ...TUESDAY, points: [] })).words).toBe("Aucune mesure hier");
  });

  it("weighs a mean by its readings, and says its range", () => {
    const points = [whole("", "", 10, 1), whole("", "", 20, 3)];
    const air = observations({ ...TUESDAY, aggregation: "mean", property: "pm10", unit: "ug/m3", points });
    expect(finding(air).words).toBe("17,5 µg/m³ en moyenne hier, entre 0 et 61");
  });

  it("says the last state and when", () => {
    const points = [{ at: "2026-11-17T17:00:00Z", value: 1 }];
    const lamp = observations({
      ...TUESDAY,
      aggregation: "last",
      property: "lamp-on",
      unit: "/",
      per: "reading",
      points,
    });
    expect(finding(lamp).words).toBe("Allumé au dernier relevé, hier à 18 h");
  });
});

describe("a drawing", () => {
  it("has 25 hours on the day when the clocks go back, and a gap where nothing was measured", () => {
    const from = "2026-10-24T22:00:00Z";
    const to = "2026-10-25T23:00:00Z";
    const second = whole("2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", 7, 1);
    const drawing = drawingOf(
      observations({ from, to, points: [second] }),
      periodAt("day", "2026-10-25"),
      PARIS,
    );
    expect(drawing.spots).toHaveLength(25);
    expect(drawing.shape).toBe("bars");
    expect(measured(drawing.spots)).toEqual([{ x: 3, at: second.from, value: 7, whole: second }]);
  });

  it("puts days in their places, by the territory's calendar", () => {
    const week = periodAt("week", "2026-10-25");
    const points = [whole("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 9, 24)];
    const drawing = drawingOf(
      observations({ from: "2026-10-18T22:00:00Z", to: "2026-10-25T23:00:00Z", per: "day", points }),
      week,
      PARIS,
    );
    expect(drawing.spots.map(({ value }) => value)).toEqual([null, null, null, null, null, null, 9]);
  });

  it("breaks a line where a sensor was silent", () => {
    const points = ["06", "07", "12"].map((hour) => ({ at: `2026-11-17T${hour}:00:00Z`, value: 1 }));
    const drawing = drawingOf(
      observations({ ...TUESDAY, aggregation: "mean", per: "reading", points }),
      yesterday,
      PARIS,
    );
    expect(drawing.spots.map(({ value }) => value)).toEqual([1, 1, null, 1]);
  });
});
