import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { useText } from "../../language/context";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field } from "../../parts/Field";
import { Failure } from "../../parts/Waiting";
import { PlaceField } from "./PlaceField";
import { SeriesFields } from "./SeriesFields";
import type { OpenThing } from "./staffThings";
import { labelOf, NEW_SERIES, type SeriesDraft, type ThingDraft } from "./thingDraft";
import { useRegistering } from "./useRegistering";

interface Props {
  readonly id: string;
  readonly opened: OpenThing;
  readonly first: ThingDraft;
  readonly readAgain: () => void;
}

/** What is said about a thing, and each of its series. */
export function ThingForm({ id, opened, first, readAgain }: Props): VNode {
  const text = useText();
  const { draft, change, faults, said, failure, send } = useRegistering(id, opened, first);
  const errorOf = (field: string): string | undefined => faults[field] && text.say(faults[field]);
  const summary = useMemo(
    () =>
      Object.entries(faults).map(([field, key]) => ({
        field,
        words: text.say("things.fault", { label: labelOf(field, text), words: text.say(key) }),
      })),
    [faults, text],
  );
  const changeSeries = (at: number, series: SeriesDraft | undefined): void =>
    change({ series: draft.series.flatMap((one, i) => (i !== at ? [one] : series ? [series] : [])) });
  const submit = (event: Event): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={summary} />
      {said === "conflict" && <Conflict readAgain={readAgain} />}
      {failure !== undefined && <Failure failure={failure} retry={() => void send()} />}
      <div class="card">
        <Words
          id="name"
          what="things.name"
          draft={draft.name}
          error={errorOf("name")}
          change={(name) => change({ name })}
        />
        <Words
          id="where"
          what="things.where"
          draft={draft.where}
          error={errorOf("where")}
          change={(where) => change({ where })}
        />
        <PlaceField place={draft.place} choose={(place) => change({ place })} />
        <Words
          id="description"
          what="things.description"
          draft={draft.description}
          error={errorOf("description")}
          change={(description) => change({ description })}
        />
      </div>
      {draft.series.map((series, i) => (
        <SeriesFields
          key={i}
          at={i}
          series={series}
          errorOf={errorOf}
          change={(changed) => changeSeries(i, changed)}
        />
      ))}
      <p>
        <button
          type="button"
          class="button button--second"
          onClick={() => change({ series: [...draft.series, NEW_SERIES] })}
        >
          {text.say("things.series.add")}
        </button>
      </p>
      <button class="button" type="submit" disabled={said === "sending"}>
        {text.say(said === "sending" ? "things.sending" : "things.send")}
      </button>
    </form>
  );
}

interface WordsProps {
  readonly id: "name" | "where" | "description";
  readonly what: "things.name" | "things.where" | "things.description";
  readonly draft: string;
  readonly error: string | undefined;
  readonly change: (words: string) => void;
}

function Words({ id, what, draft, error, change }: WordsProps): VNode {
  const text = useText();
  return (
    <Field id={id} label={text.say(what)} hint={text.say(`${what}Hint`)} error={error}>
      {(control) => (
        <input
          {...control}
          class="input"
          maxLength={id === "description" ? 300 : 100}
          value={draft}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Somebody else changed the thing: what was typed stays until the newest is asked for. */
function Conflict({ readAgain }: { readAgain: () => void }): VNode {
  const text = useText();
  return (
    <div class="notice notice--wait" role="alert">
      <p>
        <b>{text.say("things.conflict.title")}.</b> {text.say("things.conflict.text")}
      </p>
      <button type="button" class="button button--second" onClick={readAgain}>
        {text.say("things.conflict.read")}
      </button>
    </div>
  );
}
