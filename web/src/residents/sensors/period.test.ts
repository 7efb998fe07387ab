import { describe, expect, it } from "vitest";
import { Dates } from "../../language/dates";
import { fr } from "../../language/fr";
import { Text } from "../../language/text";
import { comparable, dayIn, next, periodAt, periodOf, perOf, previous, queryOf, stepsOf } from "./period";
import { nameOf, thanWhat, whenOf } from "./periodWords";

const TODAY = "2026-11-18";
const text = new Text("fr", fr);
const dates = new Dates("fr", "Europe/Paris", () => new Date("2026-11-18T09:12:00Z"));

describe("a period", () => {
  it("begins and ends with the calendar", () => {
    expect(periodAt("day", TODAY)).toEqual({ span: "day", from: "2026-11-18", to: "2026-11-19" });
    expect(periodAt("week", TODAY)).toEqual({ span: "week", from: "2026-11-16", to: "2026-11-23" });
    expect(periodAt("month", TODAY)).toEqual({ span: "month", from: "2026-11-01", to: "2026-12-01" });
    expect(periodAt("year", TODAY)).toEqual({ span: "year", from: "2026-01-01", to: "2027-01-01" });
  });

  it("begins on Monday, on a Sunday too", () => {
    expect(periodAt("week", "2026-11-22").from).toBe("2026-11-16");
    expect(periodAt("week", "2026-11-23").from).toBe("2026-11-23");
  });

  it("goes back without end, and on to today at most", () => {
    expect(previous(periodAt("month", "2026-01-15")).from).toBe("2025-12-01");
    expect(next(periodAt("week", TODAY), TODAY)).toBeUndefined();
    expect(next(periodAt("day", "2026-11-17"), TODAY)?.from).toBe(TODAY);
    expect(next(periodAt("day", TODAY), TODAY)).toBeUndefined();
  });

  it("is compared with the same day of the week before, or the one before", () => {
    expect(comparable(periodAt("day", "2026-11-17")).from).toBe("2026-11-10");
    expect(comparable(periodAt("month", TODAY)).from).toBe("2026-10-01");
  });

  it("stands in the address, and comes back from it", () => {
    const month = periodAt("month", "2026-10-01");
    expect(queryOf(month)).toBe("?periode=mois&date=2026-10-01");
    expect(periodOf(new URLSearchParams(queryOf(month)), TODAY)).toEqual(month);
  });

  it.each(["", "?date=2026-11-02", "?periode=siecle"])(
    "is yesterday's week where %s names no span",
    (query) => {
      expect(periodOf(new URLSearchParams(query), TODAY)).toEqual(periodAt("week", TODAY));
      expect(periodOf(new URLSearchParams(query), "2026-11-23")).toEqual(periodAt("week", TODAY));
    },
  );

  it.each(["2026-13-01", "hier", "2027-01-01", "1912-01-01"])(
    "is today's where %s is no day of it",
    (day) => {
      const query = new URLSearchParams({ periode: "mois", date: day });
      expect(periodOf(query, TODAY)).toEqual(periodAt("month", TODAY));
    },
  );

  it("has its days and months one by one", () => {
    expect(stepsOf(periodAt("week", TODAY), "day")).toHaveLength(7);
    expect(stepsOf(periodAt("year", TODAY), "month").at(-1)).toBe("2026-12-01");
  });

  it("is drawn in points that add up, or as it was measured", () => {
    const quarter = { cadenceSeconds: 900 };
    expect(perOf(periodAt("day", TODAY), { ...quarter, aggregation: "sum" })).toBe("hour");
    expect(perOf(periodAt("day", TODAY), { ...quarter, aggregation: "mean" })).toBe("reading");
    expect(perOf(periodAt("week", TODAY), { ...quarter, aggregation: "mean" })).toBe("hour");
    expect(perOf(periodAt("month", TODAY), { ...quarter, aggregation: "last" })).toBe("reading");
    expect(perOf(periodAt("year", TODAY), { ...quarter, aggregation: "counter" })).toBe("month");
  });

  it("is drawn by the hour where a quick sensor's readings would be too many", () => {
    const quick = { cadenceSeconds: 10 };
    expect(perOf(periodAt("day", TODAY), { ...quick, aggregation: "mean" })).toBe("hour");
    expect(perOf(periodAt("month", TODAY), { ...quick, aggregation: "last" })).toBe("hour");
  });
});

it("a day is the territory's", () => {
  expect(dayIn("Europe/Paris", new Date("2026-11-17T23:30:00Z"))).toBe(TODAY);
});

describe("the words for a period", () => {
  it("name it", () => {
    expect(nameOf(periodAt("week", TODAY), text, dates)).toBe("semaine du 16 au 22 novembre");
    expect(nameOf(periodAt("week", "2026-12-30"), text, dates)).toBe(
      "semaine du 28 décembre au 3 janvier 2027",
    );
    expect(nameOf(periodAt("month", TODAY), text, dates)).toBe("novembre 2026");
    expect(nameOf(periodAt("year", TODAY), text, dates)).toBe("2026");
  });

  it("say when it was, as people do", () => {
    expect(whenOf(periodAt("day", TODAY), text, dates)).toBe("aujourd’hui");
    expect(whenOf(periodAt("day", "2026-11-17"), text, dates)).toBe("hier");
    expect(whenOf(periodAt("day", "2026-11-16"), text, dates)).toBe("lundi 16 novembre");
    expect(whenOf(periodAt("week", TODAY), text, dates)).toBe("la semaine du 16 au 22 novembre");
    expect(thanWhat(periodAt("day", "2026-11-17"), text, dates)).toBe("le mardi d'avant");
  });
});
