import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Icon } from "../../parts/Icon";
import type { Category } from "../../territory/types";
import { useFiling } from "./filing";

/** Subjects as big radio buttons, each an icon with its word. */
export function Tiles({ categories }: { categories: readonly Category[] }): VNode {
  const text = useText();
  const { draft, change } = useFiling();
  return (
    <div class="tiles">
      {categories.map(({ code, name, icon }) => (
        <label class="tile" key={code}>
          <input
            type="radio"
            name="category"
            value={code}
            checked={draft.category === code}
            onChange={() => change({ category: code })}
          />
          <Icon name={icon} />
          <span>{text.of(name)}</span>
        </label>
      ))}
    </div>
  );
}
