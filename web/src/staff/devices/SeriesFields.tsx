import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Field, FieldGroup } from "../../parts/Field";
import { SelectField } from "../../parts/SelectField";
import { PROPERTIES, propertyName } from "./properties";
import { idOf, withProperty, type SeriesDraft } from "./thingDraft";

interface Props {
  readonly at: number;
  readonly series: SeriesDraft;
  readonly errorOf: (field: string) => string | undefined;
  /** Nothing drops the series, as long as it is not registered. */
  readonly change: (series: SeriesDraft | undefined) => void;
}

/** One series. How readings are stored never changes, so a registered series only shows it. */
export function SeriesFields({ at, series, errorOf, change }: Props): VNode {
  const text = useText();
  const isNew = series.registered === undefined;
  const title = series.property ? propertyName(series.property, text) : text.say("things.series.new");
  return (
    <div class="card">
      <FieldGroup id={`series-${at}`} label={`${at + 1}. ${title}`} isPart={true}>
        {isNew ? (
          <>
            <PropertyField at={at} series={series} errorOf={errorOf} change={change} />
            <Typed at={at} field="name" series={series} errorOf={errorOf} change={change} />
            <div class="row devices__pair">
              <Typed at={at} field="unit" series={series} errorOf={errorOf} change={change} />
              <Typed at={at} field="resolution" series={series} errorOf={errorOf} change={change} />
            </div>
          </>
        ) : (
          <p class="quiet">
            {text.say("things.series.fixed", {
              name: series.name,
              unit: series.unit,
              resolution: series.resolution,
            })}
          </p>
        )}
        <div class="row devices__pair">
          <Typed at={at} field="minutes" series={series} errorOf={errorOf} change={change} />
          <Typed at={at} field="model" series={series} errorOf={errorOf} change={change} />
        </div>
        <label class="choice">
          <input
            type="checkbox"
            checked={series.open}
            onChange={(event) => change({ ...series, open: event.currentTarget.checked })}
          />
          {text.say("things.series.open")}
        </label>
        {isNew && (
          <button type="button" class="link" onClick={() => change(undefined)}>
            {text.say("things.series.drop")}
          </button>
        )}
      </FieldGroup>
    </div>
  );
}

function PropertyField({ at, series, errorOf, change }: Props): VNode {
  const text = useText();
  const id = idOf(at, "property");
  return (
    <SelectField
      id={id}
      label={text.say("things.series.property")}
      error={errorOf(id)}
      options={[
        ["", text.say("things.series.choose")],
        ...PROPERTIES.map((property) => [property, propertyName(property, text)] as const),
      ]}
      chosen={series.property}
      choose={(property) => change(withProperty(series, property))}
    />
  );
}

type TypedField = "name" | "unit" | "resolution" | "minutes" | "model";

function Typed({ at, series, field, errorOf, change }: Props & { field: TypedField }): VNode {
  const text = useText();
  const id = idOf(at, field);
  const isNumber = field === "resolution" || field === "minutes";
  return (
    <Field
      id={id}
      label={text.say(`things.series.${field}`)}
      hint={text.say(`things.series.${field}Hint`)}
      error={errorOf(id)}
    >
      {(control) => (
        <input
          {...control}
          class="input"
          inputMode={isNumber ? "decimal" : "text"}
          maxLength={isNumber ? 12 : 100}
          spellcheck={false}
          value={series[field]}
          onInput={(event) => change({ ...series, [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
