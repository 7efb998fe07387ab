import type { VNode } from "preact";
import type { Procedure } from "../../api/procedures";
import { useText } from "../../language/context";
import { useFilling } from "../../forms/view/filling";
import { valueAt } from "../../forms/view/pointers";
import { useValueWords } from "../../forms/view/valueWords";
import type { Outcome } from "./DecideForm";
import { fieldAt, fill, nameOf } from "./letter";
import type { StaffRequest } from "./staffRequests";

interface Props {
  readonly request: StaffRequest;
  readonly procedure: Procedure;
  readonly outcome: Outcome;
  readonly reasons: string;
}

/** The words of the letter as they will be written, in the person's language. */
export function LetterPreview({ request, procedure, outcome, reasons }: Props): VNode {
  const text = useText();
  const wordsOf = useValueWords();
  const { evaluation } = useFilling();
  const language = request.language ?? "fr";
  const { form } = procedure;
  const answer = (pointer: string): string => {
    const field = fieldAt(form, pointer);
    const value = valueAt(evaluation.answers, pointer);
    return field && value !== undefined ? wordsOf(field, value) : "";
  };
  const valueOf = (place: string): string => {
    if (place === "reference") return request.reference;
    if (place === "name") return nameOf(form, evaluation.answers);
    if (place === "reasons") return reasons;
    return place.startsWith("answers.") ? answer(place.slice("answers.".length)) : "";
  };
  const own = outcome === "closed" ? undefined : procedure.letters?.[outcome];
  const words = own?.[language] ?? own?.fr;
  const appeal = procedure.appeal[language] ?? procedure.appeal.fr;
  return (
    <section class="letter" aria-labelledby="letter">
      <h3 id="letter">{text.say("work.letter")}</h3>
      <div lang={language}>
        <p class="said">{words ? fill(words, valueOf) : text.say(`work.letter.${outcome}`)}</p>
        {reasons && <p class="said">{reasons}</p>}
        {outcome !== "accepted" && appeal && <p class="said quiet">{appeal}</p>}
      </div>
      <p class="small quiet">{text.say("work.letter.more")}</p>
    </section>
  );
}
