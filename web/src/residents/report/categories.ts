import { search } from "../../language/search";
import type { Category } from "../../territory/types";
import type { Text } from "../../language/text";

/** The categories that most of the typed words speak of, in their name before in their keywords; none when no word does. */
export function searchCategories(categories: readonly Category[], typed: string, text: Text): Category[] {
  return search(categories, typed, ({ name, keywords = [] }) => ({
    names: [text.of(name)],
    others: [...Object.values(name), ...keywords],
  }));
}

/** The categories by the settings' groups, in the settings' order. */
export function groupCategories(categories: readonly Category[], text: Text): Map<string, Category[]> {
  const groups = new Map<string, Category[]>();
  for (const category of categories) {
    const name = typeof category.group === "string" ? category.group : text.of(category.group);
    groups.set(name, [...(groups.get(name) ?? []), category]);
  }
  return groups;
}
