import { describe, expect, it } from "vitest";
import type { Aggregation } from "../../api/sensors";
import { en } from "../../language/en";
import { fr } from "../../language/fr";
import { Text } from "../../language/text";
import { countKinds, inOrder, kindNamed, kindOf } from "./kinds";
import { propertyName, Values } from "./values";

const text = new Text("fr", fr);
const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, " ");
const of = (property: string, unit: string, resolution: number, aggregation: Aggregation = "mean") =>
  new Values({ property, unit, resolution, aggregation }, text);

describe("values are written as people write them", () => {
  it.each([
    ["air-temperature", "Cel", 0.1, 12.3, "12,3 °C"],
    ["air-temperature", "Cel", 0.1, 12, "12 °C"],
    ["pm10", "ug/m3", 0.1, 12.74, "12,7 µg/m³"],
    ["relative-humidity", "%RH", 1, 61, "61 %"],
    ["water-volume", "m3", 0.001, 1234.567, "1 234,567 m³"],
    ["water-flow", "m3/s", 0.000001, 0.01234, "12,34 L/s"],
    ["electric-energy", "J", 3600, 7_200_000, "2 kWh"],
    ["rain", "m", 0.0002, 0.0124, "12,4 mm"],
    ["water-level", "m", 0.01, 1.24, "1,24 m"],
    ["something-new", "lx", 1, 40, "40 lx"],
  ])("%s in %s", (property, unit, resolution, value, expected) => {
    expect(plain(of(property, unit, resolution).amount(value))).toBe(expected);
  });

  it("in the words of what is counted", () => {
    expect(of("bicycles", "count", 1, "sum").amount(1)).toBe("1 vélo");
    expect(plain(of("bicycles", "count", 1, "sum").amount(1412))).toBe("1 412 vélos");
    expect(
      new Values(
        { property: "bicycles", unit: "count", resolution: 1, aggregation: "sum" },
        new Text("en", en),
      ).amount(2),
    ).toBe("2 bicycles");
  });

  it("in words for a state", () => {
    expect(of("lamp-on", "/", 1, "last").amount(1)).toBe("Allumé");
    expect(of("parking-occupied", "/", 1, "last").amount(0)).toBe("Libre");
  });

  it("with a digit for a mean of whole numbers", () => {
    expect(plain(of("relative-humidity", "%RH", 1).amount(61.28, 1))).toBe("61,3 %");
    expect(plain(of("air-temperature", "Cel", 0.5).amount(12.34, 1))).toBe("12,3 °C");
  });
});

describe("kinds", () => {
  const series = ["pm10", "bicycles", "pm10", "brand-new"].map((property, i) => ({
    property,
    title: `${9 - i}`,
  }));

  it("are counted in their order, a new property among the others", () => {
    expect(countKinds(series)).toEqual([
      { kind: "cycling", count: 1 },
      { kind: "air", count: 2 },
      { kind: "other", count: 1 },
    ]);
  });

  it("come from an address only if they are there", () => {
    expect(kindNamed("air")).toBe("air");
    expect(kindNamed("constructor")).toBeUndefined();
    expect(kindNamed(null)).toBeUndefined();
    expect(kindOf("brand-new")).toBe("other");
  });

  it("order a list, by place within a property", () => {
    expect(inOrder(series).map(({ property, title }) => property + title)).toEqual([
      "bicycles8",
      "pm107",
      "pm109",
      "brand-new6",
    ]);
  });
});

it("every property that the API knows has a name in words", () => {
  expect(propertyName({ property: "pm10", description: "" }, text)).toBe(
    "Qualité de l'air\u00a0: particules PM10",
  );
  expect(propertyName({ property: "brand-new", description: "Nouveau" }, text)).toBe("Nouveau");
});
