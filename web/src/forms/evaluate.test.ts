import { describe, expect, it } from "vitest";
import { evaluate, faultWords } from "./evaluate";
import type { Field, Form } from "./form";

const words = { fr: "x" };

const FORM: Form = {
  schema: {
    type: "object",
    properties: {
      kind: { type: "string" },
      name: { type: "string", minLength: 2, pattern: "^[A-Z]" },
      surface: { type: "number", maximum: 10 },
      twice: { type: "number" },
      places: {
        type: "array",
        items: { type: "object", properties: { who: { type: "string", maxLength: 3 } } },
      },
    },
  },
  ui: {
    pages: [
      {
        id: "one",
        title: words,
        fields: [
          {
            at: "/kind",
            as: "choice",
            label: words,
            require: true,
            options: [
              { value: "a", label: words },
              { value: "b", label: words },
            ],
          },
          { at: "/name", as: "text", label: words, show: { at: "/kind", equals: "a" }, require: true },
          { at: "/surface", as: "number", label: words },
          { at: "/twice", as: "computed", label: words, value: { product: [2, { at: "/surface" }] } },
        ],
      },
      {
        id: "two",
        title: words,
        show: { at: "/kind", equals: "b" },
        fields: [
          {
            at: "/places",
            as: "group",
            label: words,
            fields: [
              { at: "/own", as: "yes-no", label: words },
              { at: "/who", as: "text", label: words, require: true, show: { at: "./own", equals: false } },
            ],
          },
        ],
      },
    ],
    stops: [{ page: "one", kind: "blocking", when: { at: "/twice", atLeast: 10 }, text: words }],
  },
};

const of = (answers: Record<string, unknown>) => evaluate(FORM, answers, "2026-11-26");

describe("a form", () => {
  it("drops what is hidden before anything reads it", () => {
    const { answers, faults, isVisible } = of({ kind: "b", name: "x" });
    expect(answers).toEqual({ kind: "b" });
    expect(faults).toEqual([]);
    expect(isVisible("/places")).toBe(true);
    expect(isVisible("/name")).toBe(false);
  });

  it("asks for what is missing only where it is asked", () => {
    expect(of({ kind: "a", name: " " }).faults).toEqual([{ pointer: "/name", rule: "required" }]);
    expect(of({}).isRequired("/name")).toBe(false);
    expect(of({ kind: "a" }).isRequired("/name")).toBe(true);
  });

  it("computes, and stops", () => {
    const { answers, stops } = of({ kind: "b", surface: 5, twice: 1 });
    expect(answers).toEqual({ kind: "b", surface: 5, twice: 10 });
    expect(stops).toHaveLength(1);
    expect(of({ kind: "b", surface: 4 }).stops).toEqual([]);
  });

  it("tells one fault for each place, the schema's too", () => {
    expect(of({ kind: "c", surface: 11, "a/b": 1 }).faults).toEqual([
      { pointer: "/kind", rule: "choice" },
      { pointer: "/surface", rule: "maximum" },
      { pointer: "/a~1b", rule: "unknown" },
    ]);
    expect(of({ kind: "a", name: "é" }).faults).toEqual([{ pointer: "/name", rule: "minLength" }]);
  });

  it("reads the item's own answers in a group", () => {
    const { answers, faults } = of({
      kind: "b",
      places: [{ own: true, who: "X" }, { own: false }, 3, { own: false, who: "long" }],
    });
    expect(answers["places"]).toEqual([{ own: true }, { own: false }, {}, { own: false, who: "long" }]);
    expect(faults).toEqual([
      { pointer: "/places/1/who", rule: "required" },
      { pointer: "/places/3/who", rule: "maxLength" },
      { pointer: "/places/2", rule: "type" },
    ]);
  });

  it("is not led astray by names that every object inherits", () => {
    const sent = JSON.parse('{"kind": "a", "name": "Bo", "__proto__": {"kind": "b"}, "toString": 1}');
    expect(of(sent).faults).toEqual([
      { pointer: "/__proto__", rule: "unknown" },
      { pointer: "/toString", rule: "unknown" },
    ]);
  });
});

it("says a fault in the document's words, else in its own", () => {
  const field: Field = {
    at: "/s",
    as: "siret",
    label: words,
    errors: { siret: { fr: "Le SIRET de l'association." } },
  };
  expect(faultWords(field, { pointer: "/s", rule: "siret" }, "en")).toBe("Le SIRET de l'association.");
  expect(faultWords(field, { pointer: "/s", rule: "required" }, "en")).toBe("Answer this question.");
  expect(faultWords(field, { pointer: "/s", rule: "multipleOf" }, "fr")).toMatch(/^Vérifiez/);
});
