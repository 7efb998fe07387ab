import { validate, type Schema } from "@cfworker/json-schema";
import type { Fault } from "./faults";
import type { Form } from "./form";

/** What the schema finds wrong. The validator makes no code of it: the content security policy forbids that. */
export function schemaFaults({ schema }: Form, answers: unknown): Fault[] {
  const { errors } = validate(answers, schema as Schema, "2020-12", {}, false);
  return errors
    .map(({ instanceLocation, keyword }) => ({
      pointer: instanceLocation.replace(/^#/, ""),
      rule: keyword,
    }))
    .filter(({ rule }) => !AROUND.has(rule));
}

/** They tell that something inside is wrong, which is told at its own place. */
const AROUND = new Set(["properties", "items"]);
