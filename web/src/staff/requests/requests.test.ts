import { describe, expect, it } from "vitest";
import type { Form } from "../../forms/form";
import { fr } from "../../language/fr";
import { Text } from "../../language/text";
import { placeWords } from "../procedures/placeWords";
import { matching } from "./matching";
import { addressOf, filtersOf, type RequestSummary } from "./staffRequests";

const TEXT = new Text("fr", fr);

const FORM = {
  schema: {},
  ui: {
    pages: [
      {
        id: "you",
        title: { fr: "Qui êtes-vous ?" },
        fields: [
          { at: "/first", as: "text", label: { fr: "Prénom" }, autocomplete: "given-name" },
          { at: "/last", as: "text", label: { fr: "Nom" }, autocomplete: "family-name" },
        ],
      },
    ],
  },
} as unknown as Form;

describe("the filters of a list of requests", () => {
  it("go through an address and back", () => {
    const filters = { state: "closed", service: "espaces-verts", cursor: "abc=" } as const;
    expect(filtersOf(new URL(addressOf(filters), "http://parvis").searchParams)).toEqual(filters);
  });

  it("are the open requests when the address says nothing known", () => {
    expect(filtersOf(new URLSearchParams("state=lost")).state).toBe("open");
  });
});

describe("the search among requests", () => {
  const one = (reference: string, title: string): RequestSummary =>
    ({
      reference,
      procedure: { id: "p", version: 1, title },
      service: { id: "s", name: "Espaces verts" },
    }) as unknown as RequestSummary;
  const all = [one("K7Q4-M2Z1", "Permis de végétaliser"), one("K7Q4-M2Z2", "Cantine")];

  it.each([
    ["vegetaliser", ["K7Q4-M2Z1"]],
    ["k7q4m2z2", ["K7Q4-M2Z2"]],
    ["espaces", ["K7Q4-M2Z1", "K7Q4-M2Z2"]],
    ["cantine k7q4-m2z1", []],
  ])("for %j finds %j", (typed, found) => {
    expect(matching(all, typed, TEXT).map(({ reference }) => reference)).toEqual(found);
  });
});

describe("a place in a document", () => {
  it.each([
    ["#/form/ui/pages/0/fields/1/label/en", "page « Qui êtes-vous\u202f? », question « Nom », label, en"],
    ["#/form/ui/pages/0/fields/7", "page « Qui êtes-vous\u202f? », question « 8 »"],
    ["#/help", "help"],
  ])("%s is told in words", (pointer, words) => {
    const told = placeWords({ form: FORM }, pointer, TEXT).replace(/\s(?=[»?])|(?<=«)\s/g, " ");
    expect(told).toBe(words.replace(/\s(?=[»?])|(?<=«)\s/g, " "));
  });
});
