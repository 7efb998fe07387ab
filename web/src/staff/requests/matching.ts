import type { Text } from "../../language/text";
import { plain } from "../../place/words";
import { serviceName, wordsIn } from "../../requests/names";
import type { RequestSummary } from "./staffRequests";

/** The requests of a page that hold every typed word: in the procedure, the reference, who has it, the service. */
export function matching(
  items: readonly RequestSummary[],
  typed: string,
  text: Text,
): readonly RequestSummary[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((request) => {
    const { procedure, reference, assignedTo } = request;
    const name = wordsIn(procedure.title, text);
    const all = plain([name, reference, assignedTo ?? "", serviceName(request, text)].join(" "));
    return words.every((word) => all.includes(word) || all.replace("-", "").includes(word));
  });
}
