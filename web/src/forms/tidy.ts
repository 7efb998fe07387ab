import type { As, Field } from "./form";
import { compactIban, compactSiret, readPhone } from "./numbers";
import { isObject, type Kept } from "./scope";

/** The same in the function, whose language strips others than `trim` does. */
const BLANKS_AROUND = /^[\t-\r \u00a0\u2007\u202f\u200b\ufeff]+|[\t-\r \u00a0\u2007\u202f\u200b\ufeff]+$/g;

/** Every whole number up to here has a double of its own, with room to add. */
export const MAX_NUMBER = 1e15;

/** An answer as it is kept: without blanks around, numbers in their one form. What is empty is no answer. */
export function tidied({ as }: Field, sent: unknown): unknown {
  const tidy =
    typeof sent === "string"
      ? textOf(as, strip(sent))
      : as === "address" && isObject(sent)
        ? addressOf(sent)
        : sent === 0
          ? 0 // and not -0
          : sent;
  return isEmpty(as, tidy) ? undefined : tidy;
}

/** What is computed, to six decimals, so that 0.1 + 0.2 is 0.3; nothing when it is more than can be kept. */
export function rounded(exact: number | undefined): number | undefined {
  if (exact === undefined) return undefined;
  const value = Math.floor(exact * 1e6 + 0.5) / 1e6;
  return Math.abs(value) <= MAX_NUMBER ? value : undefined;
}

function textOf(as: As, text: string): string {
  if (as === "phone") return readPhone(text) ?? text;
  if (as === "siret") return compactSiret(text);
  if (as === "iban") return compactIban(text);
  return text;
}

function addressOf(sent: Kept): Kept {
  return Object.fromEntries(
    Object.entries(sent)
      .map(([name, value]) => [name, typeof value === "string" ? strip(value) : value] as const)
      .filter(([, value]) => !isEmpty("text", value)),
  );
}

function strip(typed: string): string {
  return typed.replace(BLANKS_AROUND, "");
}

function isEmpty(as: As, value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0) ||
    (as === "honour" && value === false) ||
    // JSON can write numbers that no double holds; nothing can keep them.
    (typeof value === "number" && !Number.isFinite(value))
  );
}
