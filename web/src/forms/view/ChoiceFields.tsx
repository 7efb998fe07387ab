import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Field, FieldGroup } from "../../parts/Field";
import { useTerritory } from "../../territory/context";
import type { Placed } from "./fields";
import { useAnswer } from "./useAnswer";

/** More choices than this do not stand one under the other: they go into a list to open. */
const MOST_BUTTONS = 10;

interface Option {
  readonly value: string;
  readonly words: string;
}

/** One of several. */
export function ChoiceField(placed: Placed): VNode {
  const options = useOptions(placed);
  const { value, change, question } = useAnswer<string>(placed);
  if (options.length > MOST_BUTTONS) return <Select options={options} placed={placed} />;
  return (
    <FieldGroup {...question}>
      <Radios id={question.id} options={options} chosen={value} choose={change} />
    </FieldGroup>
  );
}

/** Some of several. */
export function ChoicesField(placed: Placed): VNode {
  const options = useOptions(placed);
  const { value = [], change, question } = useAnswer<readonly string[]>(placed);
  const choose = (option: string, checked: boolean): void => {
    // In the document's order, whatever the order of the taps.
    const chosen = options
      .map((each) => each.value)
      .filter((each) => (each === option ? checked : value.includes(each)));
    change(chosen.length > 0 ? chosen : undefined);
  };
  return (
    <FieldGroup {...question}>
      {options.map((option) => (
        <label class="choice" key={option.value}>
          <input
            type="checkbox"
            name={question.id}
            checked={value.includes(option.value)}
            onChange={(event) => choose(option.value, event.currentTarget.checked)}
          />
          <span>{option.words}</span>
        </label>
      ))}
    </FieldGroup>
  );
}

export function YesNoField(placed: Placed): VNode {
  const text = useText();
  const { value, change, question } = useAnswer<boolean>(placed);
  const options = [
    { value: "yes", words: text.say("form.yes") },
    { value: "no", words: text.say("form.no") },
  ];
  const chosen = value === undefined ? undefined : value ? "yes" : "no";
  return (
    <FieldGroup {...question}>
      <Radios id={question.id} options={options} chosen={chosen} choose={(each) => change(each === "yes")} />
    </FieldGroup>
  );
}

/** A declaration on honour: one box to tick, whose words are the declaration. */
export function HonourField(placed: Placed): VNode {
  const text = useText();
  const { value, change, question } = useAnswer<true>(placed);
  const { id, label, hint, error } = question;
  return (
    <FieldGroup id={`${id}-group`} label={text.say("form.honour")} hint={hint} error={error}>
      <label class="choice choice--long" for={id}>
        <input
          type="checkbox"
          id={id}
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked ? true : undefined)}
        />
        <span>{label}</span>
      </label>
    </FieldGroup>
  );
}

/** A commune: one of the territory's, or another by its INSEE code. */
export function CommuneField(placed: Placed): VNode {
  const { communes } = useTerritory();
  const options = communes.map(({ insee, name }) => ({ value: insee, words: name }));
  return <Select options={options} placed={placed} />;
}

function Select({ options, placed }: { options: readonly Option[]; placed: Placed }): VNode {
  const text = useText();
  const { value, change, question } = useAnswer<string>(placed);
  return (
    <Field {...question}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={value ?? ""}
          onChange={(event) => change(event.currentTarget.value || undefined)}
        >
          <option value="">{text.say("form.choose")}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface RadiosProps {
  readonly id: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly choose: (value: string) => void;
}

function Radios({ id, options, chosen, choose }: RadiosProps): VNode {
  return (
    <>
      {options.map(({ value, words }) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={id}
            value={value}
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </>
  );
}

function useOptions({ field }: Placed): readonly Option[] {
  const text = useText();
  return (field.options ?? []).map(({ value, label }) => ({ value, words: text.of(label) }));
}
