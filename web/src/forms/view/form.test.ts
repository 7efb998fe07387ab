import { describe, expect, it } from "vitest";
import type { Field } from "../form";
import { plain, text } from "../../testing/observations";
import { acceptWords, refusalOf, sizeWords, townRefusal } from "./fileRules";
import { numberOf, numberWords } from "./numbers";
import { idOf, valueAt, withValue } from "./pointers";
import { answeredOn, todayIn } from "./today";

describe("a pointer into the answers", () => {
  it("reads what is there, and nothing where nothing is", () => {
    const answers = { name: "Nadine", children: [{ name: "Ali" }], "a/b": 1 };
    expect(valueAt(answers, "/children/0/name")).toBe("Ali");
    expect(valueAt(answers, "/children/1/name")).toBeUndefined();
    expect(valueAt(answers, "/name/first")).toBeUndefined();
    expect(valueAt(answers, "/a~1b")).toBe(1);
  });

  it("writes without touching what was there before", () => {
    const before = { name: "Nadine", children: [{ name: "Ali" }] };
    expect(withValue(before, "/children/0/name", "Zoé")).toEqual({
      name: "Nadine",
      children: [{ name: "Zoé" }],
    });
    expect(before.children[0]).toEqual({ name: "Ali" });
  });

  it("begins a list by its first answer, with the items before it", () => {
    expect(withValue({}, "/dates/1/from", "2027-03-01")).toEqual({ dates: [{}, { from: "2027-03-01" }] });
  });

  it("takes away what is answered by nothing", () => {
    expect(withValue({ name: "Nadine", age: 3 }, "/age", undefined)).toEqual({ name: "Nadine" });
    expect(withValue({ name: "Nadine" }, "/age", undefined)).toEqual({ name: "Nadine" });
  });

  it("gives ids that a link can name", () => {
    expect(idOf("/children/0/last name")).toBe("f-children-0-last-name");
  });
});

describe("a number", () => {
  it.each([
    ["12", 12],
    ["1 200,50", 1200.5],
    ["1\u202f200.5", 1200.5],
    [",5", 0.5],
    ["-3", -3],
  ])("%j is %d", (typed, number) => {
    expect(numberOf(typed)).toBe(number);
  });

  it.each(["douze", "1,2,3", "12 m", "--1", "1e5"])(
    "%j is none, and stays for the rules to say so",
    (typed) => {
      expect(numberOf(typed)).toBe(typed);
    },
  );

  it("stands in its field as it was typed", () => {
    expect(numberWords(1200.5)).toBe("1200,5");
  });
});

describe("a file", () => {
  const field: Field = {
    at: "/photo",
    as: "file",
    label: { fr: "Photo" },
    accept: ["image/jpeg", "application/pdf"],
    maxBytes: 2_000_000,
    maxFiles: 3,
  };
  const file = (name: string, type: string, size: number) => new File([new Uint8Array(size)], name, { type });

  it("that can be sent is not refused", () => {
    expect(refusalOf(file("a.pdf", "application/pdf", 10), field, text)).toBeUndefined();
  });

  it.each([
    [file("vide.pdf", "application/pdf", 0), /est vide/],
    [file("a.txt", "text/plain", 10), /n'est pas d'un type accepté\. Choisissez un fichier JPEG ou PDF/],
    [file("gros.pdf", "application/pdf", 3_000_000), /pèse 3 Mo, plus que les 2 Mo permis/],
  ])("that cannot be sent says why and how to mend it", (refused, words) => {
    expect(plain(refusalOf(refused, field, text) ?? "")).toMatch(words);
  });

  it("is asked for with all its rules", () => {
    expect(plain(acceptWords(field, text))).toBe("JPEG ou PDF, 2 Mo au plus, 3 fichiers au plus.");
    expect(acceptWords({ at: "/x", as: "file", label: { fr: "X" } }, text)).toBe("");
  });

  it("that the town refuses for a reason unknown here is still told", () => {
    expect(plain(townRefusal("a.pdf", "a-new-reason", text))).toContain("« a.pdf » n'a pas été accepté");
  });

  it.each([
    [1, "1 ko"],
    [999_499, "999 ko"],
    [2_440_000, "2,4 Mo"],
  ])("of %d bytes weighs %s", (bytes, words) => {
    expect(plain(sizeWords(bytes, text))).toBe(words);
  });
});

it("answers are read on the day they were sent, in the territory", () => {
  expect(answeredOn("Europe/Paris", "2026-11-23T23:30:00Z")).toBe("2026-11-24");
  expect(answeredOn("UTC", undefined)).toBe(todayIn("UTC"));
});

it("today is the territory's day, not the browser's", () => {
  const lateInParis = new Date("2026-11-23T23:30:00Z");
  expect(todayIn("Europe/Paris", lateInParis)).toBe("2026-11-24");
  expect(todayIn("UTC", lateInParis)).toBe("2026-11-23");
});
