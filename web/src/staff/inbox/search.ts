import type { Text } from "../../language/text";
import { plain } from "../../place/words";
import { categoryOf } from "../../territory/context";
import type { Territory } from "../../territory/types";
import type { StaffReport } from "../staffReports";

/** The reports of a page that hold every typed word: in the subject, the place, the description or the reference. */
export function matching(
  items: readonly StaffReport[],
  typed: string,
  text: Text,
  territory: Territory,
): readonly StaffReport[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((report) => {
    const subject = text.of(categoryOf(territory, report.category)?.name);
    const all = plain([subject, report.place.label ?? "", report.description, report.reference].join(" "));
    return words.every((word) => all.includes(word) || all.replace("-", "").includes(word));
  });
}
