import "../../styles/procedures.css";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { listProcedures, type ProcedureSummary } from "../../api/procedures";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { search } from "../../language/search";
import type { Text } from "../../language/text";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { SearchField } from "../../parts/SearchField";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { procedureAddress } from "../../requests/addresses";
import { feeWords, periodWords } from "../../requests/periods";

const SEARCH_FROM = 2;

/** Every procedure that can be done online, found by plain words. */
export default function ProceduresPage(): VNode {
  const text = useText();
  const { content, failure, renewing, renew } = useLoaded("procedures", listProcedures);
  const failed = failure !== undefined && !renewing;
  return (
    <Page title={text.say("procedures.title")}>
      <p class="lead">{text.say("procedures.lead")}</p>
      <p>
        <a class="link" href="/mes-demandes">
          {text.say("procedures.mine")}
        </a>
      </p>
      {!content && renewing && <Skeleton lines={6} />}
      {failed && <Failure failure={failure} retry={renew} />}
      {content && <Renewing when={renewing} />}
      {content && (content.length > 0 ? <Procedures all={content} /> : <None />)}
      <HumanWay counter />
    </Page>
  );
}

function None(): VNode {
  const text = useText();
  return (
    <div class="notice">
      <p>
        <b>{text.say("procedures.none.title")}</b>
      </p>
      <p>{text.say("procedures.none.text")}</p>
    </div>
  );
}

function Procedures({ all }: { all: readonly ProcedureSummary[] }): VNode {
  const text = useText();
  const [typed, setTyped] = useState("");
  const searching = typed.trim().length >= SEARCH_FROM;
  const found = searching ? search(all, typed, (one) => wordsOf(one, text)) : all;
  return (
    <>
      <SearchField
        id="word"
        label={text.say("procedures.search")}
        hint={text.say("procedures.searchHint")}
        typed={typed}
        type={setTyped}
      />
      <p role="status" class={searching && found.length === 0 ? "notice" : "unseen"}>
        {searching &&
          (found.length === 0
            ? text.say("procedures.notFound")
            : text.count("procedures.found", found.length))}
      </p>
      {searching ? <List procedures={found} /> : <Groups procedures={found} />}
    </>
  );
}

function Groups({ procedures }: { procedures: readonly ProcedureSummary[] }): VNode {
  const text = useText();
  const groups = [...new Set(procedures.map(({ group }) => text.of(group)))];
  return (
    <>
      {groups.map((name) => (
        <section key={name}>
          <h2>{name}</h2>
          <List procedures={procedures.filter(({ group }) => text.of(group) === name)} />
        </section>
      ))}
    </>
  );
}

function List({ procedures }: { procedures: readonly ProcedureSummary[] }): VNode | null {
  const text = useText();
  if (procedures.length === 0) return null;
  return (
    <ul class="found">
      {procedures.map(({ id, title, summary, delay, fee }) => (
        <li key={id}>
          <a class="found__link" href={procedureAddress(id)}>
            <b class="found__title">{text.of(title)}</b>
            <span class="small">{text.of(summary)}</span>
            <span class="quiet small">
              {text.say("procedures.about", { period: periodWords(delay, text), fee: feeWords(fee, text) })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ title, summary, keywords, group }: ProcedureSummary, text: Text) {
  const others = [...Object.values(title), text.of(summary), text.of(group), ...keywords];
  return { names: [text.of(title)], others };
}
