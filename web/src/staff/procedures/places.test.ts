import { describe, expect, it } from "vitest";
import { lineOf } from "./places";

const JSON_TEXT = `{
  "id": "essai",
  "title": { "fr": "Un \\"titre\\", { et [" },
  "pages": [
    { "id": "un", "fields": [] },
    {
      "id": "deux",
      "fields": [true, null,
        { "at": "/a/b" }]
    }
  ],
  "a/b": 12
}`;

describe("the line of a value", () => {
  it.each([
    ["#", 1],
    ["#/id", 2],
    ["#/title/fr", 3],
    ["#/pages", 4],
    ["#/pages/0/id", 5],
    ["#/pages/1/id", 7],
    ["#/pages/1/fields/1", 8],
    ["#/pages/1/fields/2/at", 9],
    ["#/a~1b", 12],
  ])("%s is %i", (pointer, line) => {
    expect(lineOf(JSON_TEXT, pointer)).toBe(line);
  });

  it.each([
    ["#/title/en", 3],
    ["#/pages/7", 4],
    ["#/absent/deeper", 1],
  ])("of what is not there, %s, is that of what is around it", (pointer, line) => {
    expect(lineOf(JSON_TEXT, pointer)).toBe(line);
  });
});
