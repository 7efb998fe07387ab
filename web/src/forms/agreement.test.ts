import { existsSync, readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { evaluate, type Fault } from "./evaluate";
import type { Answers, Form } from "./form";

/** What the function made of random answers: `AgreementTest` writes it, then `npm run agreement` reads it. */
const HOUSE = new URL("../../../", import.meta.url);
const CASES = new URL("shared/forms/target/agreement/", HOUSE);
const PROCEDURES = new URL("infra/demo/procedures/", HOUSE);

interface Case {
  readonly today: string;
  readonly sent: Answers;
  readonly answers: Answers;
  readonly visible: readonly string[];
  readonly faults: readonly Fault[];
  readonly stops: readonly number[];
}

const MINUTES_MS = 300_000;

it.each(readdirSync(PROCEDURES))(
  "the browser decides on %s as the function does",
  (file) => {
    expect(existsSync(new URL(file, CASES)), "./parvis test agreement runs both halves").toBe(true);
    const { form } = JSON.parse(readFileSync(new URL(file, PROCEDURES), "utf8")) as { form: Form };
    const lines = readFileSync(new URL(file, CASES), "utf8").trimEnd().split("\n");
    for (const line of lines) compare(form, JSON.parse(line) as Case);
    console.log(`${file}: ${lines.length} answers alike`);
  },
  MINUTES_MS,
);

function compare(form: Form, { today, sent, ...function_ }: Case): void {
  const here = evaluate(form, sent, today);
  const asked = form.ui.pages.flatMap(({ fields }) => fields.map(({ at }) => at));
  const visible = [...new Set([...asked, ...function_.visible])].filter(here.isVisible).sort();
  expect(
    {
      answers: here.answers,
      faults: here.faults,
      visible,
      stops: here.stops.map((s) => form.ui.stops?.indexOf(s)),
    },
    JSON.stringify(sent),
  ).toEqual({ ...function_, visible: [...function_.visible].sort() });
}
