import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Asked {
  readonly uri: string;
}

/** The function of infra/site.yaml, as CloudFront runs it. */
function pagesFunction(): (event: { request: Asked }) => Asked {
  const template = readFileSync(new URL("../../../infra/site.yaml", import.meta.url), "utf8");
  const code = /FunctionCode: \|\n((?: {8}.*\n)+)/.exec(template)?.[1] ?? "";
  return new Function(`${code}; return handler;`)() as (event: { request: Asked }) => Asked;
}

test.each([
  ["/", "/index.html"],
  ["/demarches/permis-de-vegetaliser", "/index.html"],
  ["/staff", "/staff/index.html"],
  ["/staff/demandes/ABCD", "/staff/index.html"],
  ["/staffing", "/index.html"],
  ["/assets/main-1a2b.js", "/assets/main-1a2b.js"],
  ["/staff/logo.svg", "/staff/logo.svg"],
])("CloudFront gives for %s the file %s", (address, file) => {
  expect(pagesFunction()({ request: { uri: address } }).uri).toBe(file);
});
