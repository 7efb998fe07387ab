import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";
import { navigate } from "../../navigation/location";
import { Field } from "../../parts/Field";
import { Failure } from "../../parts/Waiting";
import { useAgent } from "../session/agent";
import { copyProcedure, pageOf } from "./staffProcedures";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Begins another procedure from this one. */
export function Duplicate({ id }: { id: string }): VNode {
  const text = useText();
  const agent = useAgent();
  const [name, setName] = useState(`${id}-copie`);
  const [wrong, setWrong] = useState<Key>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const copy = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    setFailure(undefined);
    setWrong(ID.test(name) ? undefined : "catalogue.copy.wrong");
    if (!ID.test(name)) return document.getElementById("copy")?.focus();
    setBusy(true);
    try {
      await copyProcedure(agent, id, name);
      navigate(pageOf(name));
    } catch (refusal) {
      if (hasStatus(refusal, 409)) setWrong("catalogue.copy.taken");
      else if (hasStatus(refusal, 422)) setWrong("catalogue.copy.wrong");
      else setFailure(refusal);
      setBusy(false);
    }
  };

  return (
    <form class="card" onSubmit={(event) => void copy(event)} noValidate>
      <h2>{text.say("catalogue.copy")}</h2>
      {failure !== undefined && <Failure failure={failure} retry={() => void copy()} />}
      <Field
        id="copy"
        label={text.say("catalogue.copy.id")}
        hint={text.say("catalogue.copy.idHint")}
        error={wrong && text.say(wrong)}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            maxLength={60}
            autocapitalize="off"
            autocomplete="off"
            spellcheck={false}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" class="button button--second" disabled={busy}>
        {text.say("catalogue.copy.send")}
      </button>
    </form>
  );
}
