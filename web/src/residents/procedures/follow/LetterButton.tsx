import type { VNode } from "preact";
import { downloadLetter, type RequestKey } from "../../../api/requests";
import { useText } from "../../../language/context";
import { saveFile } from "../../../device/saveFile";
import { useAct } from "../../../api/useAct";

/** Downloads a letter of the town: the receipt, or the decision. */
export function LetterButton({ of: key, letter }: { of: RequestKey; letter: "receipt" | "decision" }): VNode {
  const text = useText();
  const { busy, failure, run } = useAct();
  const name = `${key.reference}-${text.say(`letter.${letter}.file`)}.pdf`;
  const take = (): void => run(async () => saveFile(await downloadLetter(key, letter), name));
  return (
    <p>
      <button type="button" class="button button--second button--wide" disabled={busy} onClick={take}>
        {text.say(busy ? "letter.coming" : `letter.${letter}`)}
      </button>
      <span role="alert">{failure !== undefined && text.say("letter.failed")}</span>
    </p>
  );
}
