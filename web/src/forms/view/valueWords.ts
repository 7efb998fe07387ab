import type { Field } from "../form";
import { useDates, useText } from "../../language/context";
import type { Dates } from "../../language/dates";
import type { Text } from "../../language/text";
import { useTerritory } from "../../territory/context";
import type { Territory } from "../../territory/types";
import { useFilling } from "./filling";

/** An answer as it is read again: "Oui", "12 m²", "lundi 1er juin", the names of the files. */
export function useValueWords(): (field: Field, value: unknown) => string {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  const { files } = useFilling();
  return (field, value) => {
    if (value === undefined || value === null || value === "") return text.say("form.unanswered");
    if (field.as === "file") return fileNames(value, files.list) || text.say("form.unanswered");
    return words(field, value, text, dates, territory);
  };
}

function words(field: Field, value: unknown, text: Text, dates: Dates, territory: Territory): string {
  switch (field.as) {
    case "choice":
      return optionWords(field, value, text);
    case "choices":
      return (value as string[]).map((each) => optionWords(field, each, text)).join(", ");
    case "yes-no":
      return text.say(value === true ? "form.yes" : "form.no");
    case "honour":
      return text.say(value === true ? "form.declared" : "form.unanswered");
    case "commune":
      return territory.communes.find(({ insee }) => insee === value)?.name ?? String(value);
    case "address":
      return addressWords(value as { label?: string; postcode?: string; city?: string });
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(String(value))
        ? dates.date(String(value), { year: true })
        : String(value);
    case "number":
    case "computed":
      return [typeof value === "number" ? text.number(value) : String(value), text.of(field.unit)]
        .filter(Boolean)
        .join("\u00a0");
    default:
      return String(value);
  }
}

function optionWords({ options = [] }: Field, value: unknown, text: Text): string {
  return text.of(options.find((option) => option.value === value)?.label) || String(value);
}

function addressWords({
  label,
  postcode,
  city,
}: {
  label?: string;
  postcode?: string;
  city?: string;
}): string {
  return [label, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

function fileNames(value: unknown, list: readonly { id: string; name: string }[]): string {
  if (!Array.isArray(value)) return "";
  return value.map((id) => list.find((piece) => piece.id === id)?.name ?? String(id)).join(", ");
}
