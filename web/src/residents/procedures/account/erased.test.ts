import { describe, expect, it } from "vitest";
import { dates, plain, text } from "../../../testing/observations";
import { keptWords } from "./Erasing";

describe("a request that the law keeps", () => {
  it("is kept until its day, once it is over", () => {
    const words = keptWords({ reference: "K7Q4-M2ZX", until: "2031-11-18" }, text, dates);
    expect(plain(words)).toBe("K7Q4-M2ZX, gardée jusqu'au 18 novembre 2031");
  });

  it("has no last day while it is open", () => {
    const words = keptWords({ reference: "K7Q4-M2ZX", until: null }, text, dates);
    expect(plain(words)).toBe("K7Q4-M2ZX, gardée tant qu'elle n'est pas terminée, et un temps après");
  });
});
