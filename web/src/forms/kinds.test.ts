import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Field } from "./form";
import { brokenRule } from "./kinds";
import { tidied } from "./tidy";

interface Row {
  readonly field: Field;
  readonly sent: unknown;
  readonly kept?: unknown;
  readonly rule?: string;
}

/** The function's rules are held to the same table (`KindRulesTest`). */
const TABLE = JSON.parse(readFileSync(new URL("kinds.json", import.meta.url), "utf8")) as Row[];

it.each(TABLE.map((row) => [JSON.stringify(row).slice(0, 150), row] as const))("%s", (_, row) => {
  const answer = tidied(row.field, row.sent);
  expect(answer === undefined ? "empty" : brokenRule(row.field, answer)).toBe(row.rule);
  if (row.kept !== undefined) expect(answer).toEqual(row.kept);
});
