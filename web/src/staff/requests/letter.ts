import type { Answers, Field, Form } from "../../forms/form";

const PLACE = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** A letter's text with each place filled; a place that has no value is left empty, as the town's letter leaves it. */
export function fill(words: string, valueOf: (place: string) => string): string {
  return words.replace(PLACE, (_, place: string) => valueOf(place));
}

/** The person's name, from the fields that browsers fill with it. */
export function nameOf(form: Form, answers: Answers): string {
  const fields = form.ui.pages.flatMap((page) => page.fields);
  const filledAs = (kind: string): string => {
    const field = fields.find(({ autocomplete }) => autocomplete === kind);
    const value = field && answers[field.at.slice(1)];
    return typeof value === "string" ? value : "";
  };
  return filledAs("name") || `${filledAs("given-name")} ${filledAs("family-name")}`.trim();
}

/** The field that a place such as `answers./surface` names. */
export function fieldAt(form: Form, pointer: string): Field | undefined {
  return form.ui.pages.flatMap((page) => page.fields).find(({ at }) => at === pointer);
}
