import { describe, expect, it } from "vitest";
import type { Filed, Filing } from "../api/reports";
import { memoryStorage } from "../testing/memory";
import { findMine, forgetMine, keepMine, listMine, putBackMine } from "./mine";

const FILING: Filing = {
  category: "autre",
  description: "Un essai",
  place: { label: "ici" },
  language: "fr",
};

function filed(reference: string): Filed {
  return { reference, followSecret: `secret of ${reference}` } as Filed;
}

describe("the reports of this device", () => {
  it("are forgotten at once, secrets included", () => {
    const storage = memoryStorage();
    keepMine(filed("K7Q4-M2ZX"), FILING, storage);
    forgetMine(storage);
    expect(listMine(storage)).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it("come back with their secrets when put back, after what was filed meanwhile", () => {
    const storage = memoryStorage();
    keepMine(filed("K7Q4-M2ZX"), FILING, storage);
    keepMine(filed("0000-0000"), FILING, storage);
    const forgotten = listMine(storage);
    forgetMine(storage);
    keepMine(filed("1111-1111"), FILING, storage);
    putBackMine(forgotten, storage);
    putBackMine(forgotten, storage);
    expect(listMine(storage).map(({ reference }) => reference)).toEqual([
      "1111-1111",
      "0000-0000",
      "K7Q4-M2ZX",
    ]);
    expect(findMine("K7Q4-M2ZX", storage)?.secret).toBe("secret of K7Q4-M2ZX");
  });

  it("cannot be put back where nothing is kept", () => {
    putBackMine([], undefined);
    expect(listMine(undefined)).toEqual([]);
  });
});
