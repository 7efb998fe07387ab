import type { Text } from "../../language/text";

/** Where a pointer leads in a document, in the author's words: "page « Le lieu », question « Surface », label, fr". */
export function placeWords(document: unknown, pointer: string, text: Text): string {
  const parts = pointer
    .replace(/^#/, "")
    .split("/")
    .slice(1)
    .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));
  const said: string[] = [];
  let here: unknown = document;
  for (const [index, part] of parts.entries()) {
    here = (here as Record<string, unknown> | null | undefined)?.[part];
    said.push(...wordsOf(parts[index - 1], part, here, text));
  }
  return said.join(", ");
}

/** Members that only hold others are not worth a word. */
const SILENT = new Set(["form", "ui", "pages", "fields", "stops", "options"]);

function wordsOf(around: string | undefined, part: string, here: unknown, text: Text): readonly string[] {
  const one = here as { title?: unknown; label?: unknown; value?: unknown } | null | undefined;
  const number = Number(part) + 1;
  if (around === "pages")
    return [text.say("document.place.page", { name: nameOf(one?.title, text) || String(number) })];
  if (around === "fields")
    return [text.say("document.place.field", { name: nameOf(one?.label, text) || String(number) })];
  if (around === "options")
    return [text.say("document.place.option", { name: nameOf(one?.label, text) || String(number) })];
  if (around === "stops") return [text.say("document.place.stop", { number })];
  if (SILENT.has(part)) return [];
  return [/^\d+$/.test(part) ? String(number) : part];
}

function nameOf(words: unknown, text: Text): string {
  return typeof words === "object" && words !== null ? text.of(words as { fr?: string }) : "";
}
