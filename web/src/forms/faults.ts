/** An answer that breaks a rule: a keyword of JSON Schema, the kind of the field, `required`, `characters`, `unknown`. */
export interface Fault {
  readonly pointer: string;
  readonly rule: string;
}

/** The first is told; the words of kinds stand where `kind` does. */
const FIRST = [
  "unknown",
  "required",
  "type",
  "characters",
  "kind",
  "minItems",
  "maxItems",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
];

/** One fault for each place: the one that helps most, so that browser and function choose the same. */
export class Faults {
  readonly #byPlace = new Map<string, Fault>();

  add(fault: Fault): void {
    const before = this.#byPlace.get(fault.pointer);
    if (!before || rankOf(fault) < rankOf(before)) this.#byPlace.set(fault.pointer, fault);
  }

  /** Those of visible fields in the order of the form, then the others by their place. */
  inOrder(visible: ReadonlySet<string>): Fault[] {
    const others = [...this.#byPlace.keys()].filter((place) => !visible.has(place)).sort();
    return [...visible, ...others].flatMap((place) => this.#byPlace.get(place) ?? []);
  }
}

function rankOf({ rule }: Fault): number {
  const rank = FIRST.indexOf(rule);
  return rank < 0 ? FIRST.indexOf("kind") : rank;
}
