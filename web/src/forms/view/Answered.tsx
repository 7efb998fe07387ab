import type { VNode } from "preact";
import type { Field, Form } from "../form";
import { useText } from "../../language/context";
import { visiblePages } from "./fields";
import { useFilling } from "./filling";
import { valueAt } from "./pointers";
import { useValueWords } from "./valueWords";

interface Props {
  readonly form: Form;
  /** The address where a page is changed; without it the answers are only read. */
  readonly change?: (page: string) => string;
}

/** All that was answered, page after page, only what is shown now. */
export function Answered({ form, change }: Props): VNode {
  const text = useText();
  const { evaluation } = useFilling();
  return (
    <>
      {visiblePages(form, evaluation).map((page) => (
        <section class="card" key={page.id}>
          <div class="answered__top">
            <h2>{text.of(page.title)}</h2>
            {change && (
              <a
                class="link"
                href={change(page.id)}
                aria-label={text.say("report.check.changeWhat", { what: text.of(page.title) })}
              >
                {text.say("report.check.change")}
              </a>
            )}
          </div>
          <Answers fields={page.fields} base="" />
        </section>
      ))}
    </>
  );
}

function Answers({ fields, base }: { fields: readonly Field[]; base: string }): VNode {
  const { evaluation } = useFilling();
  const shown = fields.filter(({ at, as }) => as !== "note" && evaluation.isVisible(base + at));
  const single = shown.filter(({ as }) => as !== "group");
  return (
    <>
      {single.length > 0 && (
        <dl class="facts">
          {single.map((field) => (
            <Answer key={field.at} field={field} pointer={base + field.at} />
          ))}
        </dl>
      )}
      {shown
        .filter(({ as }) => as === "group")
        .map((field) => (
          <Items key={field.at} field={field} pointer={base + field.at} />
        ))}
    </>
  );
}

function Answer({ field, pointer }: { field: Field; pointer: string }): VNode {
  const text = useText();
  const wordsOf = useValueWords();
  const { evaluation } = useFilling();
  return (
    <div>
      <dt>{text.of(field.label)}</dt>
      <dd class="said">{wordsOf(field, valueAt(evaluation.answers, pointer))}</dd>
    </div>
  );
}

function Items({ field, pointer }: { field: Field; pointer: string }): VNode {
  const text = useText();
  const { evaluation } = useFilling();
  const items = valueAt(evaluation.answers, pointer);
  const what = text.of(field.itemLabel) || text.of(field.label);
  return (
    <>
      {(Array.isArray(items) ? items : []).map((_, i) => (
        <div class="answered__item" key={i}>
          <h3>{text.say("form.item", { what, number: i + 1 })}</h3>
          <Answers fields={field.fields ?? []} base={`${pointer}/${i}`} />
        </div>
      ))}
    </>
  );
}
