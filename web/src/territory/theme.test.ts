import { describe, expect, it } from "vitest";
import { demoTerritory } from "../testing/town";
import { contrast } from "./contrast";
import { themeOf } from "./theme";

describe("the town's colour", () => {
  it("of the demo town can be read", () => {
    expect(themeOf(demoTerritory().color!).kind).toBe("town");
  });

  it.each(["#0b5a4f", "#1d4f7c", "#7a1f3d", "#4b2e83", "#000000"])(
    "%s gives shades that can be read",
    (color) => {
      const theme = themeOf(color);
      if (theme.kind !== "town") throw new Error(`${color} is refused`);
      expect(contrast(theme.leaf, "#faf7f2")).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.deep, "#ffffff")).toBeGreaterThanOrEqual(7);
      expect(contrast(theme.light, "#1e2227")).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.light, "#10201d")).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["#ffcc00", "#7fc97f", "#ff8800", "#ffffff"])("%s is refused with its contrast", (color) => {
    const theme = themeOf(color);
    expect(theme.kind).toBe("refused");
    expect(theme.kind === "refused" && theme.ratio).toBeLessThan(4.5);
  });

  it.each(["green", "", "#fff", "url(x)"])("%j is refused as no colour", (color) => {
    expect(themeOf(color)).toEqual({ kind: "refused", color, ratio: 1 });
  });
});
