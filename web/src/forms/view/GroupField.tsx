import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useText } from "../../language/context";
import { FieldGroup } from "../../parts/Field";
import { useFocusLater } from "../../parts/focusLater";
import { FieldList } from "./FieldView";
import type { Placed } from "./fields";
import { useFilling } from "./filling";
import { idOf } from "./pointers";
import { limitsOf } from "./seeded";
import { useAnswer } from "./useAnswer";

interface Removed {
  readonly item: unknown;
  readonly at: number;
}

/** Questions that are asked once for each of several: children, dates, vehicles. What is removed can be put back. */
export function GroupField(placed: Placed): VNode {
  const { field, pointer } = placed;
  const text = useText();
  const { form } = useFilling();
  const { value, change, question } = useAnswer<readonly unknown[]>(placed);
  const [removed, setRemoved] = useState<Removed>();
  const [added, setAdded] = useState<number>();
  const focusLater = useFocusLater();
  const items = value ?? [];
  const { least, most } = limitsOf(form, field);
  const itemWords = text.of(field.itemLabel) || text.of(field.label);

  const add = (): void => {
    change([...items, {}]);
    setAdded(items.length);
    setRemoved(undefined);
  };
  const remove = (at: number): void => {
    const left = items.filter((_, i) => i !== at);
    setRemoved({ item: items[at], at });
    change(left.length > 0 ? left : undefined);
    focusLater(`${question.id}-add`);
  };
  const putBack = ({ item, at }: Removed): void => {
    change([...items.slice(0, at), item, ...items.slice(at)]);
    setRemoved(undefined);
  };

  return (
    <FieldGroup {...question} isPart>
      {items.map((_, i) => (
        <Item
          key={i}
          id={idOf(`${pointer}/${i}`)}
          title={text.say("form.item", { what: itemWords, number: i + 1 })}
          isNew={i === added}
          remove={items.length > least ? () => remove(i) : undefined}
        >
          <FieldList fields={field.fields ?? []} base={`${pointer}/${i}`} />
        </Item>
      ))}
      <p role="status" class={removed ? "quiet" : "unseen"}>
        {removed && text.say("form.removed", { what: itemWords, number: removed.at + 1 })}
      </p>
      <div class="row">
        {items.length < most && (
          <button type="button" id={`${question.id}-add`} class="button button--second" onClick={add}>
            {text.say(items.length === 0 ? "form.add" : "form.addAnother", { what: itemWords.toLowerCase() })}
          </button>
        )}
        {removed && (
          <button type="button" class="link" onClick={() => putBack(removed)}>
            {text.say("form.putBack")}
          </button>
        )}
      </div>
    </FieldGroup>
  );
}

interface ItemProps {
  readonly id: string;
  readonly title: string;
  readonly isNew: boolean;
  readonly remove: (() => void) | undefined;
  readonly children: VNode;
}

function Item({ id, title, isNew, remove, children }: ItemProps): VNode {
  const text = useText();
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => {
    if (isNew) box.current?.focus();
  }, [isNew]);
  return (
    <fieldset class="card item" id={id} tabIndex={-1} ref={box}>
      <legend class="item__title">{title}</legend>
      {children}
      {remove && (
        <button type="button" class="link" onClick={remove}>
          {text.say("form.remove", { what: title })}
        </button>
      )}
    </fieldset>
  );
}
