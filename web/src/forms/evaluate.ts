import type { Language } from "../language/text";
import { holds } from "./conditions";
import { valueOf } from "./expressions";
import { Faults, type Fault } from "./faults";
import type { Answers, Field, Form, Stop } from "./form";
import { brokenRule } from "./kinds";
import { schemaFaults } from "./schema";
import { isObject, own, type Kept, type Scope } from "./scope";
import { rounded, tidied } from "./tidy";
import { wordsOfRule } from "./words";

export type { Fault } from "./faults";

/** What a form makes of answers, as the function does (`shared/forms`); a test holds the two together. */
export interface Evaluation {
  /** What is kept: without what is hidden, empty or unknown; tidied; with what is computed. */
  readonly answers: Answers;
  readonly isVisible: (pointer: string) => boolean;
  readonly isRequired: (pointer: string) => boolean;
  readonly faults: readonly Fault[];
  readonly stops: readonly Stop[];
}

/** Evaluates answers on a day (`2026-11-26`) of the territory's zone. */
export function evaluate(form: Form, answers: Answers, today: string): Evaluation {
  return new Walk(answers, today).through(form);
}

/** What is to mend, in words: the document's own for this rule, else those of the rule. */
export function faultWords(field: Field, fault: Fault, language: Language): string {
  const own = field.errors?.[fault.rule];
  return own?.[language] ?? own?.fr ?? wordsOfRule(field, fault.rule, language);
}

/**
 * One way through a form. Conditions read earlier fields only, so that one way from the first field to the last is
 * enough: what is hidden is left out before anything reads it.
 */
class Walk {
  readonly #sent: Answers;
  readonly #root: Scope;
  readonly #visible = new Set<string>();
  readonly #required = new Set<string>();
  readonly #pages = new Set<string>();
  readonly #faults = new Faults();

  constructor(sent: Answers, today: string) {
    const kept = {};
    this.#sent = sent;
    this.#root = { root: kept, item: kept, today };
  }

  through(form: Form): Evaluation {
    const { pages, stops = [] } = form.ui;
    for (const { id, show = true, fields } of pages) {
      if (!holds(show, this.#root)) continue;
      this.#pages.add(id);
      fields.forEach((field) => this.#ask(field, this.#sent, this.#root, ""));
    }
    this.#refuseUnknown(
      pages.flatMap(({ fields }) => fields),
      this.#sent,
      "",
    );
    // What lies deeper (the parts of an address, a list's texts) the kinds have looked at.
    schemaFaults(form, this.#root.root)
      .filter(({ pointer }) => this.#visible.has(pointer))
      .forEach((fault) => this.#faults.add(fault));
    return {
      answers: this.#root.root,
      isVisible: (pointer) => this.#visible.has(pointer),
      isRequired: (pointer) => this.#required.has(pointer),
      faults: this.#faults.inOrder(this.#visible),
      stops: stops.filter(({ page, when }) => this.#pages.has(page) && holds(when, this.#root)),
    };
  }

  #ask(field: Field, from: Answers, scope: Scope, parent: string): void {
    if (!holds(field.show ?? true, scope)) return;
    const pointer = parent + field.at;
    this.#visible.add(pointer);
    if (field.as === "note") return;
    const required = holds(field.require ?? false, scope);
    if (required) this.#required.add(pointer);
    const answer = this.#answer(field, own(from, nameOf(field)), scope, pointer);
    if (answer === undefined) {
      if (required) this.#faults.add({ pointer, rule: "required" });
      return;
    }
    const rule = brokenRule(field, answer);
    if (rule) this.#faults.add({ pointer, rule });
    scope.item[nameOf(field)] = answer;
  }

  #answer(field: Field, from: unknown, scope: Scope, pointer: string): unknown {
    if (field.as === "computed") return rounded(valueOf(field.value ?? 0, scope));
    if (field.as === "group" && Array.isArray(from) && from.length > 0) {
      return from.map((item: unknown, i) => this.#item(field.fields ?? [], item, scope, `${pointer}/${i}`));
    }
    return tidied(field, from);
  }

  #item(fields: readonly Field[], from: unknown, scope: Scope, place: string): Kept {
    const item: Kept = {};
    if (isObject(from)) {
      fields.forEach((field) => this.#ask(field, from, { ...scope, item }, place));
      this.#refuseUnknown(fields, from, place);
    } else {
      this.#faults.add({ pointer: place, rule: "type" });
    }
    return item;
  }

  #refuseUnknown(fields: readonly Field[], from: Answers, parent: string): void {
    const known = new Set(fields.filter(({ as }) => as !== "note").map(nameOf));
    for (const name of Object.keys(from).filter((each) => !known.has(each))) {
      const escaped = name.replace(/~/g, "~0").replace(/\//g, "~1");
      this.#faults.add({ pointer: `${parent}/${escaped}`, rule: "unknown" });
    }
  }
}

function nameOf({ at }: Field): string {
  return at.slice(1);
}
