import "../../styles/data.css";
import type { VNode } from "preact";
import { listDatasets, type DatasetSummary } from "../../api/datasets";
import { useLoaded } from "../../api/use";
import { formatName, holdsRows, themeName } from "../../datasets/words";
import { useText } from "../../language/context";
import { navigate, useLocation } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { SearchField } from "../../parts/SearchField";
import { SelectField } from "../../parts/SelectField";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { DatasetList } from "./DatasetList";
import { addressOf, choicesOf, filtersOf, HOME, matching, type Filters } from "./filters";
import { ForMachines } from "./ForMachines";

/** Every dataset of the town, found by plain words, by theme and by format. */
export default function DataPage(): VNode {
  const text = useText();
  const { content, failure, renewing, renew } = useLoaded("datasets", listDatasets);
  return (
    <Page title={text.say("data.title")}>
      <p class="lead">{text.say("data.lead")}</p>
      {!content && renewing && <Skeleton lines={6} />}
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      {content && <Renewing when={renewing} />}
      {content && (content.length > 0 ? <Datasets all={content} /> : <None />)}
      <ForMachines />
      <HumanWay />
    </Page>
  );
}

function None(): VNode {
  const text = useText();
  return <p class="notice">{text.say("data.none")}</p>;
}

function Datasets({ all }: { all: readonly DatasetSummary[] }): VNode {
  const text = useText();
  const filters = filtersOf(useLocation().query);
  const found = matching(all, filters, text);
  /** What is typed changes the address and leaves no trail of half words behind. */
  const change = (part: Partial<Filters>): void =>
    navigate(addressOf({ ...filters, ...part }), { replace: true });
  return (
    <>
      <search>
        <SearchField
          id="words"
          label={text.say("data.search")}
          hint={text.say("data.searchHint")}
          typed={filters.words}
          type={(words) => change({ words })}
        />
        <div class="data__filters">
          <Choice
            id="theme"
            values={all.map(({ theme }) => theme)}
            chosen={filters.theme}
            nameOf={(theme) => themeName(theme, text)}
            choose={(theme) => change({ theme })}
          />
          <Choice
            id="format"
            values={all.flatMap(({ formats }) => formats.filter(holdsRows))}
            chosen={filters.format}
            nameOf={(format) => formatName(format, text)}
            choose={(format) => change({ format })}
          />
        </div>
      </search>
      <p role="status" class={found.length === 0 ? "notice" : "quiet"}>
        {found.length === 0 ? text.say("data.notFound") : text.count("data.found", found.length)}
      </p>
      {found.length === 0 && (
        <a class="button button--second" href={HOME}>
          {text.say("data.all")}
        </a>
      )}
      <DatasetList datasets={found} />
    </>
  );
}

interface ChoiceProps {
  readonly id: "theme" | "format";
  readonly values: readonly string[];
  readonly chosen: string | undefined;
  readonly nameOf: (value: string) => string;
  readonly choose: (value: string | undefined) => void;
}

/** One of the values that datasets have, or all; a value that the address names stays, though none has it. */
function Choice({ id, values, chosen, nameOf, choose }: ChoiceProps): VNode {
  const text = useText();
  return (
    <SelectField
      id={id}
      label={text.say(`data.${id}`)}
      options={[
        ["", text.say(`data.${id}.all`)],
        ...choicesOf(chosen ? [...values, chosen] : values, nameOf).map(
          (value) => [value, nameOf(value)] as const,
        ),
      ]}
      chosen={chosen ?? ""}
      choose={(value) => choose(value || undefined)}
    />
  );
}
