import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import type { Procedure } from "../../../api/procedures";
import { deviceStorage } from "../../../device/storage";
import { saveFile } from "../../../device/saveFile";
import type { Answers } from "../../../forms/form";
import { withoutFiles } from "../../../forms/view/fields";
import { ReadForm } from "../../../forms/view/ReadForm";
import { useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { Failure } from "../../../parts/Waiting";
import { HelpWays } from "../HelpWays";
import { dropKept } from "../kept";
import { useBeginning } from "../useBeginning";

/** A draft that the town has no more, with what this device still holds of it. */
export interface Gone {
  readonly reference: string;
  readonly procedure: Procedure;
  readonly answers: Answers;
}

/** The link opens nothing, but what was typed is here: to begin again with, or to keep. */
export function GoneDraft({ reference, procedure, answers }: Gone): VNode {
  const text = useText();
  const { form } = procedure;
  const { busy, failure, mustSignIn, begin } = useBeginning(procedure);
  const read = useRef<HTMLDivElement>(null);
  const typed = withoutFiles(
    form.ui.pages.flatMap(({ fields }) => fields),
    answers,
  ); // the files went with the draft
  const again = (): void => begin(typed, () => dropKept(reference, deviceStorage()));
  const keep = (): void => {
    const words = [text.of(procedure.title), read.current?.innerText ?? ""].join("\n\n");
    saveFile(new Blob([words], { type: "text/plain;charset=utf-8" }), text.say("gone.file"));
  };
  return (
    <Page title={text.say("request.unknown.title")}>
      <p>{text.say("gone.text", { reference })}</p>
      {failure !== undefined && <Failure failure={failure} retry={again} />}
      <div class="stack">
        <button type="button" class="button" disabled={busy} onClick={again}>
          {text.say(mustSignIn ? "account.signIn" : "gone.again")}
        </button>
        <button type="button" class="button button--second" onClick={keep}>
          {text.say("gone.keep")}
        </button>
      </div>
      <p class="small quiet">{text.say("gone.files")}</p>
      <h2>{text.say("gone.typed")}</h2>
      <div ref={read}>
        <ReadForm form={form} answers={typed} />
      </div>
      <HelpWays help={procedure.help} />
    </Page>
  );
}
