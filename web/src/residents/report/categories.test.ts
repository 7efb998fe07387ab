import { describe, expect, it } from "vitest";
import { fr } from "../../language/fr";
import { Text } from "../../language/text";
import { demoTerritory } from "../../testing/town";
import { groupCategories, searchCategories } from "./categories";

const text = new Text("fr", fr);
const { categories } = demoTerritory();
const codes = (typed: string) => searchCategories(categories, typed, text).map(({ code }) => code);

describe("the search for a subject", () => {
  it.each([
    ["lampadaire", "lampadaire-eteint"],
    ["lampadaires", "lampadaire-eteint"],
    ["trou", "nid-de-poule"],
    ["dépôt", "depot-sauvage"],
    ["DEPOT", "depot-sauvage"],
    ["fuite", "fuite-eau"],
    ["arbre dangereux", "arbre-dangereux"],
  ])("%s finds %s", (typed, code) => {
    expect(codes(typed)).toContain(code);
  });

  it("puts a name before a keyword", () => {
    expect(codes("trou")[0]).toBe("nid-de-poule");
  });

  it.each(["", "a", "xyzzy"])("%j finds nothing", (typed) => {
    expect(codes(typed)).toEqual([]);
  });
});

it("groups every subject once", () => {
  const groups = groupCategories(categories, text);
  expect([...groups.values()].flat()).toHaveLength(categories.length);
  expect([...groups.keys()]).not.toContain("");
});
