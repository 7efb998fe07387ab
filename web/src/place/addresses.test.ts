import { describe, expect, it } from "vitest";
import { demoLayer, demoTerritory } from "../testing/town";
import { describePoint, searchAddresses, streetsOf } from "./addresses";
import { isNear } from "./geometry";

const streets = streetsOf(demoLayer("rues"));
const labels = (typed: string) => searchAddresses(streets, typed).map(({ label }) => label);

describe("the search for an address", () => {
  it.each([
    ["12 rue des Tilleuls", "12 rue des Tilleuls"],
    ["12, RUE DES TILLEULS", "12 rue des Tilleuls"],
    ["tilleuls 12", "12 rue des Tilleuls"],
    ["av gare", "Avenue de la Gare"],
    ["bd republique", "Boulevard de la République"],
    ["pl parvis", "Place du Parvis"],
    ["rue de l'eglise", "Rue de l'Église"],
    ["12 bis rue haute", "12 rue Haute"],
    ["lav", "Impasse du Lavoir"],
  ])("finds %s", (typed, label) => {
    expect(labels(typed)).toContain(label);
  });

  it("puts the exact name first", () => {
    expect(labels("rue du lavoir")[0]).toBe("Rue du Lavoir");
  });

  it("gives the street without a number it does not have", () => {
    expect(labels("4000 rue des tilleuls")[0]).toBe("Rue des Tilleuls");
  });

  it.each(["", " ", "r", "12", "xyzzy", "rue xyzzy"])("finds nothing for %j", (typed) => {
    expect(labels(typed)).toEqual([]);
  });

  it("gives a point and a commune inside the town", () => {
    const { bounds } = demoTerritory().map;
    for (const found of searchAddresses(streets, "chapelle")) {
      expect(isNear(bounds, [found.lon, found.lat])).toBe(true);
      expect(found.insee).toBe("37998");
    }
  });
});

describe("a point in words", () => {
  it.each(["7 rue du Moulin", "8 rue du Moulin", "31 place du Parvis", "2 rue Marie Curie"])(
    "of %s is this address again",
    (address) => {
      const found = searchAddresses(streets, address)[0]!;
      expect(describePoint(streets, [found.lon, found.lat])?.label).toBe(address);
    },
  );

  it("has no words far from any street", () => {
    expect(describePoint(streets, [0.6, 47.2])).toBeUndefined();
  });
});
