import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Piece } from "../../api/pieces";
import { useText } from "../../language/context";
import { FieldGroup } from "../../parts/Field";
import { useFocusLater } from "../../parts/focusLater";
import type { Placed } from "./fields";
import { acceptWords, refusalOf, sizeWords } from "./fileRules";
import { useFilling } from "./filling";
import { useAnswer } from "./useAnswer";
import { useSending, type Sending } from "./useSending";

/** Files, sent one by one straight to the town's store; what is refused says why, and how to mend it. */
export function FileField(placed: Placed): VNode {
  const { field, pointer } = placed;
  const text = useText();
  const { files } = useFilling();
  const { value = [], change, question } = useAnswer<readonly string[]>(placed);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const kept = value.map((id) => files.list.find((piece) => piece.id === id) ?? unknown(id));
  const focusLater = useFocusLater();
  const most = field.maxFiles ?? 1;
  const { sendings, send } = useSending(pointer, value, (ids) => change([...new Set([...value, ...ids])]));

  const take = (chosen: readonly File[]): void => {
    const room = most - value.length - sendings.length;
    const told = chosen.map((file) => ({ file, why: refusalOf(file, field, text) }));
    const late = told.filter(({ why }) => !why).slice(Math.max(0, room));
    setRefusals([
      ...told.flatMap(({ why }) => why ?? []),
      ...(late.length > 0 ? [text.count("file.tooMany", most)] : []),
    ]);
    const good = told.filter(({ why }) => !why).slice(0, Math.max(0, room));
    void send(good.map(({ file }) => file)).then((more) => setRefusals((before) => [...before, ...more]));
  };
  const drop = (id: string): void => {
    const left = value.filter((each) => each !== id);
    change(left.length > 0 ? left : undefined);
    files.drop(id).catch((failure: unknown) => console.warn("The file stays until the draft ends", failure));
    focusLater(question.id);
  };

  return (
    <FieldGroup
      {...question}
      id={`${question.id}-group`}
      hint={[question.hint, acceptWords(field, text)].filter(Boolean).join(" ")}
    >
      {kept.length > 0 && (
        <ul class="files">
          {kept.map((piece) => (
            <Kept key={piece.id} piece={piece} drop={() => drop(piece.id)} />
          ))}
        </ul>
      )}
      {sendings.map((sending) => (
        <OnItsWay key={sending.id} sending={sending} />
      ))}
      <div role="alert">
        {refusals.map((words) => (
          <p class="field__error" key={words}>
            {words}
          </p>
        ))}
      </div>
      {value.length + sendings.length < most && (
        <label class="file">
          <span class="unseen">{question.label} </span>
          <span>{text.say(value.length === 0 ? "file.choose" : "file.chooseAnother")}</span>
          <input
            type="file"
            id={question.id}
            accept={field.accept?.join(",")}
            multiple={most > 1}
            aria-invalid={question.error ? "true" : undefined}
            onChange={(event) => {
              take([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = "";
            }}
          />
        </label>
      )}
    </FieldGroup>
  );
}

function Kept({ piece, drop }: { piece: Piece; drop: () => void }): VNode {
  const text = useText();
  return (
    <li class="files__one">
      <span class="files__name">
        {piece.name} <span class="quiet small">{piece.size > 0 && sizeWords(piece.size, text)}</span>
      </span>
      <button
        type="button"
        class="link"
        onClick={drop}
        aria-label={text.say("file.dropWhat", { name: piece.name })}
      >
        {text.say("file.drop")}
      </button>
    </li>
  );
}

function OnItsWay({ sending: { file, share, stop } }: { sending: Sending }): VNode {
  const text = useText();
  const percent = Math.round(share * 100);
  return (
    <div class="files__one">
      <label class="files__name">
        {text.say("file.sending", { name: file.name, percent })}
        <progress class="progress" max={100} value={percent} />
      </label>
      <button type="button" class="link" onClick={stop}>
        {text.say("file.stop")}
      </button>
    </div>
  );
}

/** A file that this page cannot name: it was sent, but the list of files is not there yet. */
function unknown(id: string): Piece {
  return { id, name: id, type: "", size: 0, state: "kept" };
}
