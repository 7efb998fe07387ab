import type { Field } from "../form";
import type { Key, Text } from "../../language/text";

const NAMES: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/heic": "HEIC",
  "image/webp": "WebP",
};

const KILO = 1000;

/** Why a file cannot be sent, before a byte of it leaves; nothing when it can. */
export function refusalOf(file: File, field: Field, text: Text): string | undefined {
  const { name, size, type } = file;
  if (size === 0) return text.say("file.empty", { name });
  if (field.accept && !field.accept.includes(type)) {
    return text.say("file.wrongType", { name, types: typeNames(field.accept, text) });
  }
  if (field.maxBytes !== undefined && size > field.maxBytes) {
    return text.say("file.tooBig", {
      name,
      size: sizeWords(size, text),
      most: sizeWords(field.maxBytes, text),
    });
  }
  return undefined;
}

/** Why the town did not keep a file, by its stable word. */
export function townRefusal(name: string, why: string | null | undefined, text: Text): string {
  const key = `file.refused.${why ?? "other"}`;
  return text.say(text.has(key) ? key : ("file.refused.other" satisfies Key), { name });
}

/** "PDF, JPEG ou PNG, 5 Mo au plus." */
export function acceptWords({ accept, maxBytes, maxFiles = 1 }: Field, text: Text): string {
  const types = accept ? typeNames(accept, text) : "";
  const most = maxBytes === undefined ? "" : text.say("file.most", { size: sizeWords(maxBytes, text) });
  const many = maxFiles > 1 ? text.say("file.many", { count: maxFiles }) : "";
  const words = [types, most, many].filter(Boolean).join(", ");
  return words && `${words}.`;
}

/** "640 ko", "2,4 Mo". */
export function sizeWords(bytes: number, text: Text): string {
  const kilos = Math.max(1, Math.round(bytes / KILO));
  if (kilos < KILO) return text.say("file.kilo", { count: kilos });
  return text.say("file.mega", { count: Math.round(kilos / 100) / 10 });
}

function typeNames(types: readonly string[], text: Text): string {
  const names = types.map((type) => NAMES[type] ?? type.split("/").at(-1)?.toUpperCase() ?? type);
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : text.say("file.or", { some: names.slice(0, -1).join(", "), last });
}
