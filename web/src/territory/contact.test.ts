import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { demoTerritory } from "../testing/town";

const page = readFileSync(
  new URL("../../../infra/demo/site/territoire/contact.html", import.meta.url),
  "utf8",
).replace(/[ \n]+/g, " ");
const { name, contact } = demoTerritory();

describe("the page for who has no script", () => {
  it.each([
    name,
    contact?.phone ?? "",
    contact?.hours?.fr ?? "",
    contact?.hours?.en ?? "",
    contact?.counter?.fr ?? "",
  ])("says as the settings do: %s", (words) => {
    expect(words).not.toBe("");
    expect(page).toContain(words);
  });
});
