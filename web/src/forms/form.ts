import type { Words } from "../language/text";

/** What a person answered, by the name of the field. */
export type Answers = Readonly<Record<string, unknown>>;

/** When something is asked, required or stopped; `true` always. It reads earlier fields only. */
export type Condition = boolean | All | Any | Not | Test;

interface All {
  readonly all: readonly Condition[];
}

interface Any {
  readonly any: readonly Condition[];
}

interface Not {
  readonly not: Condition;
}

/** What is compared stands at `/x` from the root, at `./x` in the same item of a group. */
export interface Test {
  readonly at: string;
  readonly equals?: unknown;
  readonly in?: readonly unknown[];
  readonly atLeast?: number | string;
  readonly atMost?: number | string;
  readonly filled?: boolean;
  readonly includes?: unknown;
}

/** A number that is computed from answers. `total` adds a number of each item: `/places/surface`. */
export type Expression =
  | number
  | { readonly sum: readonly Expression[] }
  | { readonly product: readonly Expression[] }
  | { readonly count: string }
  | { readonly age: string }
  | { readonly days: { readonly from: string; readonly to: string } }
  | { readonly total: string }
  | { readonly at: string };

export type As =
  | "text"
  | "long-text"
  | "number"
  | "choice"
  | "choices"
  | "yes-no"
  | "date"
  | "mail"
  | "phone"
  | "siret"
  | "iban"
  | "address"
  | "commune"
  | "file"
  | "honour"
  | "group"
  | "computed"
  | "note";

/** One question of a form, or a note between questions. */
export interface Field {
  readonly at: string;
  readonly as: As;
  readonly label: Words;
  readonly hint?: Words;
  readonly show?: Condition;
  readonly require?: Condition;
  readonly options?: readonly { readonly value: string; readonly label: Words }[];
  readonly errors?: Readonly<Record<string, Words>>;
  readonly unit?: Words;
  readonly autocomplete?: string;
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  readonly maxFiles?: number;
  readonly fields?: readonly Field[];
  readonly itemLabel?: Words;
  readonly value?: Expression;
  readonly text?: Words;
}

export interface FormPage {
  readonly id: string;
  readonly title: Words;
  readonly intro?: Words;
  readonly show?: Condition;
  readonly fields: readonly Field[];
}

/** A reason not to go on, told on its page. */
export interface Stop {
  readonly when: Condition;
  readonly page: string;
  readonly kind: "blocking" | "elsewhere";
  readonly text: Words;
  readonly href?: string;
  readonly link?: Words;
}

export interface Form {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly ui: { readonly pages: readonly FormPage[]; readonly stops?: readonly Stop[] };
}
