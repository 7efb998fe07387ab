import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { keptOf } from "../../api/pieces";
import type { Procedure } from "../../api/procedures";
import { evaluate } from "../../forms/evaluate";
import { visiblePages } from "../../forms/view/fields";
import { answeredOn } from "../../forms/view/today";
import { useText } from "../../language/context";
import { FieldGroup } from "../../parts/Field";
import { useTerritory } from "../../territory/context";
import type { Shown, StaffRequest } from "./staffRequests";

interface Props {
  readonly request: StaffRequest;
  readonly procedure: Procedure;
  readonly shown: Shown;
  readonly change: (shown: Shown) => void;
}

/** What an expert sees beside the question: pages of answers and files, none unless they are chosen. */
export function ShownChoice({ request, procedure: { form }, shown, change }: Props): VNode {
  const text = useText();
  const { zone } = useTerritory();
  const day = answeredOn(zone, request.submittedAt);
  const pages = useMemo(
    () => visiblePages(form, evaluate(form, request.answers, day)),
    [form, request.answers, day],
  );
  const pieces = keptOf(request.pieces);
  const choices = [
    ...pages.map(({ id, title }) => ["pages", id, text.of(title)] as const),
    ...pieces.map(({ id, name }) => ["pieces", id, name] as const),
  ];
  return (
    <FieldGroup
      id="expert-sees"
      label={text.say("work.opinion.shown")}
      hint={text.say("work.opinion.shownHint")}
    >
      {choices.map(([kind, id, words]) => (
        <label class="choice" key={kind + id}>
          <input
            type="checkbox"
            checked={shown[kind].includes(id)}
            onChange={(event) =>
              change({
                ...shown,
                [kind]: event.currentTarget.checked
                  ? [...shown[kind], id]
                  : shown[kind].filter((each) => each !== id),
              })
            }
          />
          {words}
        </label>
      ))}
    </FieldGroup>
  );
}
