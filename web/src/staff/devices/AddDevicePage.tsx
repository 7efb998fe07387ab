import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { hasStatus, ProblemError } from "../../api/problem";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";
import { Page } from "../../navigation/Page";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field } from "../../parts/Field";
import { SelectField } from "../../parts/SelectField";
import { Failure } from "../../parts/Waiting";
import { useTerritory } from "../../territory/context";
import { NoRight } from "../session/NoRight";
import { administers, useAgent } from "../session/agent";
import { faultsOf, faultsOfNewDevice, type NewDeviceFaults } from "./newDevice";
import { KeysOnce } from "./KeysOnce";
import { addDevice, HOME, type Added, type NewDevice } from "./staffDevices";

/** Adds a device; its keys then take the place of the form, this once. */
export function AddDevicePage(): VNode {
  const text = useText();
  const { me } = useAgent();
  const [added, setAdded] = useState<Added>();
  if (!administers(me)) return <NoRight />;
  if (added) return <KeysOnce added={added} />;
  return (
    <Page title={text.say("devices.add")} before={<BackToDevices />}>
      <p>{text.say("devices.add.lead")}</p>
      <DeviceForm done={setAdded} />
    </Page>
  );
}

export function BackToDevices(): VNode {
  const text = useText();
  return (
    <p class="unprinted">
      <a class="link" href={HOME}>
        ← {text.say("devices.back")}
      </a>
    </p>
  );
}

function DeviceForm({ done }: { done: (added: Added) => void }): VNode {
  const text = useText();
  const { communes } = useTerritory();
  const { draft, change, faults, failure, sending, send } = useAdding(done, communes[0]?.insee ?? "");
  const errorOf = (field: keyof NewDevice): string | undefined => faults[field] && text.say(faults[field]);
  const summary = useMemo(
    () => Object.entries(faults).map(([field, key]) => ({ field, words: text.say(key) })),
    [faults, text],
  );
  const submit = (event: Event): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form class="card" onSubmit={submit} noValidate>
      <ErrorSummary faults={summary} />
      {failure !== undefined && <Failure failure={failure} retry={() => void send()} />}
      <Field
        id="name"
        label={text.say("devices.name")}
        hint={text.say("devices.nameHint")}
        error={errorOf("name")}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            maxLength={100}
            value={draft.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        id="thing"
        label={text.say("devices.thing")}
        hint={text.say("devices.thingHint")}
        error={errorOf("thing")}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            maxLength={64}
            autocapitalize="off"
            autocomplete="off"
            spellcheck={false}
            value={draft.thing}
            onInput={(event) => change({ thing: event.currentTarget.value })}
          />
        )}
      </Field>
      {communes.length > 1 && (
        <SelectField
          id="jurisdiction"
          label={text.say("devices.commune")}
          error={errorOf("jurisdiction")}
          options={communes.map(({ insee, name }) => [insee, name] as const)}
          chosen={draft.jurisdiction}
          choose={(jurisdiction) => change({ jurisdiction })}
        />
      )}
      <button class="button" type="submit" disabled={sending}>
        {text.say(sending ? "devices.adding" : "devices.add.send")}
      </button>
    </form>
  );
}

interface Adding {
  readonly draft: NewDevice;
  readonly change: (part: Partial<NewDevice>) => void;
  readonly faults: NewDeviceFaults;
  readonly failure: unknown;
  readonly sending: boolean;
  readonly send: () => Promise<void>;
}

function useAdding(done: (added: Added) => void, jurisdiction: string): Adding {
  const agent = useAgent();
  const [draft, setDraft] = useState<NewDevice>({ thing: "", name: "", jurisdiction });
  const [faults, setFaults] = useState<Partial<Record<keyof NewDevice, Key>>>({});
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    const wrong = faultsOfNewDevice(draft);
    setFaults(wrong);
    setFailure(undefined);
    if (Object.keys(wrong).length > 0) return;
    setSending(true);
    try {
      done(await addDevice(agent, { ...draft, thing: draft.thing.trim() }));
    } catch (refusal) {
      if (hasStatus(refusal, 409)) setFaults({ thing: "devices.thing.taken" });
      else if (hasStatus(refusal, 422)) setFaults(faultsOf(refusal as ProblemError));
      else setFailure(refusal);
    } finally {
      setSending(false);
    }
  };
  return { draft, change: (part) => setDraft({ ...draft, ...part }), faults, failure, sending, send };
}
