import { describe, expect, it } from "vitest";
import type { Request } from "../../api/requests";
import { memoryStorage } from "../../testing/memory";
import { keyOf, requestAddress, stepAddress } from "../../requests/addresses";
import {
  dropKept,
  findKept,
  forgetKept,
  keepRequest,
  keepUnsaved,
  listKept,
  putBackKept,
  readUnsaved,
} from "./kept";

const request = (reference: string) =>
  ({
    reference,
    procedure: { id: "cantine", version: 1, title: { fr: "Cantine" } },
    createdAt: "2026-11-23T10:00:00Z",
  }) as Request;

describe("the requests kept on the device", () => {
  it("are listed once each, the last one opened first", () => {
    const storage = memoryStorage();
    keepRequest(request("A"), "s1", storage);
    keepRequest(request("B"), "s2", storage);
    keepRequest(request("A"), "s1", storage);
    expect(listKept(storage).map(({ reference }) => reference)).toEqual(["A", "B"]);
    expect(findKept("B", storage)?.secret).toBe("s2");
  });

  it("that are dropped take what was not saved with them", () => {
    const storage = memoryStorage();
    keepRequest(request("A"), "s1", storage);
    keepUnsaved("A", { version: 2, answers: { name: "Nadine" } }, storage);
    dropKept("A", storage);
    expect(listKept(storage)).toEqual([]);
    expect(readUnsaved("A", storage)).toBeUndefined();
  });

  it("that are forgotten can be put back beside those begun since", () => {
    const storage = memoryStorage();
    keepRequest(request("A"), "s1", storage);
    const forgotten = forgetKept(storage);
    keepRequest(request("B"), "s2", storage);
    putBackKept(forgotten, storage);
    expect(listKept(storage).map(({ reference }) => reference)).toEqual(["B", "A"]);
  });

  it("that are forgotten leave no answers behind, and are put back with them", () => {
    const storage = memoryStorage();
    keepRequest(request("A"), "s1", storage);
    keepUnsaved("A", { version: 2, answers: { name: "Nadine" } }, storage);
    keepUnsaved("of no listed request", { version: 1, answers: { iban: "FR76" } }, storage);
    const forgotten = forgetKept(storage);
    expect(storage.length).toBe(0);
    keepUnsaved("of no listed request", { version: 3, answers: {} }, storage);
    putBackKept(forgotten, storage);
    expect(readUnsaved("A", storage)?.answers).toEqual({ name: "Nadine" });
    expect(readUnsaved("of no listed request", storage)?.version).toBe(3);
  });

  it("that are too many go with their answers, the oldest first", () => {
    const storage = memoryStorage();
    keepRequest(request("oldest"), "s", storage);
    keepUnsaved("oldest", { version: 2, answers: { name: "Nadine" } }, storage);
    for (let i = 0; i < 30; i++) keepRequest(request(`R${i}`), "s", storage);
    expect(findKept("oldest", storage)).toBeUndefined();
    expect(readUnsaved("oldest", storage)).toBeUndefined();
  });

  it("are none where the browser keeps nothing, or what is kept cannot be read", () => {
    const storage = memoryStorage();
    storage.setItem("parvis.requests", "{");
    expect(listKept(storage)).toEqual([]);
    expect(listKept(undefined)).toEqual([]);
  });
});

describe("an address", () => {
  const key = { reference: "K7Q4-M2ZX", secret: "abc_-DEF" };

  it("of a step names its request after the #, which no server sees", () => {
    const address = stepAddress("permis", "lieu", key);
    expect(address).toBe("/demarches/permis/demande/lieu#K7Q4-M2ZX.abc_-DEF");
    expect(keyOf(address.split("#")[1] ?? "")).toEqual(key);
  });

  it("of a request opens it anywhere", () => {
    expect(requestAddress(key)).toBe("/demande/K7Q4-M2ZX#abc_-DEF");
  });

  it.each(["", "K7Q4-M2ZX", ".abc"])("whose fragment is %j names none", (fragment) => {
    expect(keyOf(fragment)).toBeUndefined();
  });
});
