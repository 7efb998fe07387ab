import { describe, expect, it } from "vitest";
import type { Form } from "../../forms/form";
import { fr } from "../../language/fr";
import { Text } from "../../language/text";
import { placeWords } from "../procedures/placeWords";
import { colleagues } from "./colleagues";
import { matching } from "./matching";
import { addressOf, filtersOf, isUnanswered, type RequestSummary, type StaffRequest } from "./staffRequests";

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

describe("a request of which more was asked", () => {
  it.each([
    ["incomplete", "you", false],
    ["incomplete", "service", true],
    ["in-instruction", "service", false],
  ] as const)("that is %s and waits for %s is unanswered: %s", (status, who, unanswered) => {
    expect(isUnanswered({ status, next: { who } })).toBe(unanswered);
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

describe("the colleagues to whom a request can be given", () => {
  const request = (assignedTo: string | null, agents: readonly string[]): StaffRequest =>
    ({
      assignedTo,
      service: { id: "roads" },
      history: agents.map((agent) => ({ agent })),
      notes: [],
    }) as unknown as StaffRequest;
  const other = (service: string, assignedTo: string | null): RequestSummary =>
    ({ service: { id: service }, assignedTo }) as unknown as RequestSummary;

  it("were seen on it, or have another of its service, each once", () => {
    const others = [other("roads", "Karim B."), other("parks", "Sophie R."), other("roads", null)];
    expect(colleagues(request(null, ["Nadia C.", "Karim B."]), others, "Alix T.")).toEqual([
      "Karim B.",
      "Nadia C.",
    ]);
  });

  it("are not oneself, nor who has it already", () => {
    expect(colleagues(request("Nadia C.", ["Nadia C.", "Alix T."]), [], "Alix T.")).toEqual([]);
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
