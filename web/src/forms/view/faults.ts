import type { Violation } from "../../api/problem";
import { faultWords, type Evaluation } from "../evaluate";
import type { Answers, Field, Form } from "../form";
import { spaced, type Language, type Text, type Words } from "../../language/text";
import type { Fault } from "../../parts/ErrorSummary";
import { fieldOf, placedFields, type Placed } from "./fields";
import { idOf } from "./pointers";

/** A fault beside the field that it speaks of. */
export interface FieldFault {
  readonly pointer: string;
  readonly label: Words;
  readonly words: string;
}

/** A fault for the summary on top, away from its field: with the question that it is about. */
export function inSummary({ pointer, label, words }: FieldFault, text: Text): Fault {
  return { field: idOf(pointer), words: text.say("form.fault", { label: text.of(label), words }) };
}

/** What is to mend among these fields, one fault for each, in the order of the page. */
export function faultsAmong(
  fields: readonly Field[],
  answers: Answers,
  evaluation: Evaluation,
  language: Language,
): readonly FieldFault[] {
  const placed = placedFields(fields, answers, evaluation);
  return inOrder(placed, evaluation.faults, language);
}

/** What is to mend at these places, one fault for each. */
export function faultsOfPointers(
  placed: readonly Placed[],
  evaluation: Evaluation,
  language: Language,
): readonly FieldFault[] {
  return inOrder(placed, evaluation.faults, language);
}

/** The town's violations (`#/answers/surface`) as faults beside the fields; what speaks of no field is left out. */
export function faultsOfViolations(
  form: Form,
  answers: Answers,
  evaluation: Evaluation,
  violations: readonly Violation[],
  language: Language,
): readonly FieldFault[] {
  const placed = form.ui.pages.flatMap(({ fields }) => placedFields(fields, answers, evaluation));
  const faults = violations.map(({ pointer, code }) => ({
    pointer: pointer.replace(/^#?(\/answers)?/, ""),
    rule: code,
  }));
  return inOrder(placed, faults, language);
}

function inOrder(
  placed: readonly Placed[],
  faults: readonly { pointer: string; rule: string }[],
  language: Language,
): readonly FieldFault[] {
  return placed.flatMap(({ field, pointer }) => {
    const fault = faults.find((each) => fieldOf(placed, each.pointer)?.pointer === pointer);
    return fault
      ? [{ pointer, label: field.label, words: spaced(faultWords(field, fault, language), language) }]
      : [];
  });
}
