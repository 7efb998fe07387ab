import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Asked {
  readonly uri: string;
  readonly headers: Record<string, { value: string }>;
}

type AtCloudFront = (event: { viewer: { ip: string }; request: Asked }) => Asked;

/** A function of infra/site.yaml, as CloudFront runs it. */
function functionOf(name: string): AtCloudFront {
  const template = readFileSync(new URL("../../../infra/site.yaml", import.meta.url), "utf8");
  const resource = template.slice(template.indexOf(`\n  ${name}:`));
  const code = /FunctionCode: \|\n((?: {8}.*\n)+)/.exec(resource)?.[1] ?? "";
  return new Function(`${code}; return handler;`)() as AtCloudFront;
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
  const request = { uri: address, headers: {} };
  expect(functionOf("PagesFunction")({ viewer: { ip: "192.0.2.1" }, request }).uri).toBe(file);
});

test("CloudFront tells the API who asks, whatever the request says of it", () => {
  const request = { uri: "/data/feed", headers: { "viewer-address": { value: "198.51.100.7" } } };
  expect(functionOf("ViewersFunction")({ viewer: { ip: "192.0.2.1" }, request }).headers).toStrictEqual({
    "viewer-address": { value: "192.0.2.1" },
  });
});
