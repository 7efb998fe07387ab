import type { VNode } from "preact";
import type { Dataset, Licence } from "../../api/datasets";
import { frequencyWords, releasedWords, themeName } from "../../datasets/words";
import { useDates, useText } from "../../language/context";
import { useTerritory } from "../../territory/context";

/** What a licence asks of those who use the data; one that is newer than this page speaks for itself. */
const ASKS: Readonly<Record<string, "nothing" | "name" | "alike">> = {
  lov2: "name",
  "odbl-1.0": "alike",
  "cc-by-4.0": "name",
  "cc-by-sa-4.0": "alike",
  "cc0-1.0": "nothing",
};

/** Who makes the dataset, how fresh it is, what it covers, and what one may do with it. */
export function About({ dataset }: { dataset: Dataset }): VNode {
  const text = useText();
  const dates = useDates();
  const { name } = useTerritory();
  const { frequency, late, temporal, spatial, sources, theme, updatedAt } = dataset;
  const day = (at: string): string => dates.date(at, { year: true });
  return (
    <dl class="facts card">
      <Fact name={text.say("data.fact.fresh")}>
        {releasedWords(updatedAt, text, dates)}{" "}
        {text.say(late ? "data.promise.broken" : "data.promise", {
          frequency: frequencyWords(frequency, text),
        })}
      </Fact>
      <Fact name={text.say("data.fact.licence")}>
        <Terms licence={dataset.licence} />
      </Fact>
      <Fact name={text.say("data.fact.producer")}>{dataset.producer ?? name}</Fact>
      <Fact name={text.say("data.fact.covers")}>
        {temporal && text.say("data.covers", { from: day(temporal.from), to: day(temporal.to) })}{" "}
        {spatial.map((commune) => commune.name).join(", ")}
      </Fact>
      <Fact name={text.say("data.theme")}>{themeName(theme, text)}</Fact>
      <Fact name={text.say("data.fact.sources")}>
        {sources.map((source) => (
          <span class="data__source" key={text.of(source.title)}>
            {source.href ? <a href={source.href}>{text.of(source.title)}</a> : text.of(source.title)} (
            {source.licence.title})
          </span>
        ))}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }): VNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What one may do and what is asked in return, in plain words, with a link to the text itself. */
function Terms({ licence: { id, title, href } }: { licence: Licence }): VNode {
  const text = useText();
  const asks = ASKS[id];
  return (
    <>
      {asks && `${text.say("data.licence.may")} ${text.say(`data.licence.${asks}`)} `}
      <a href={href}>{title}</a>
    </>
  );
}
