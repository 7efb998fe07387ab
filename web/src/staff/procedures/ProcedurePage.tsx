import "../../styles/procedures.css";
import "../../styles/requests.css";
import type { VNode } from "preact";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { useDates, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { Tag } from "../../parts/Tag";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { feeWords, periodWords, silenceWords } from "../../requests/periods";
import { serviceOf, useTerritory } from "../../territory/context";
import { NoRight } from "../session/NoRight";
import { seesAll, useAgent } from "../session/agent";
import { BackToProcedures } from "./BackToProcedures";
import { DocumentFile } from "./DocumentFile";
import { Duplicate } from "./Duplicate";
import { Publishing } from "./Publishing";
import { openProcedure, replaceDocument, TONES, type OpenProcedure } from "./staffProcedures";

/** One procedure: what it says, how a resident sees it, and what the town hall does with it. */
export default function ProcedurePage({ id }: { id: string }): VNode {
  const text = useText();
  const agent = useAgent();
  const loaded = useLoaded(id, (signal) => openProcedure(agent, id, signal));
  const { content, failure, renewing, renew } = loaded;
  if (hasStatus(failure, 403)) return <NoRight />;
  if (!content) {
    const unknown = hasStatus(failure, 404);
    return (
      <Page
        title={text.say(unknown ? "catalogue.unknown.title" : "catalogue.title")}
        before={<BackToProcedures />}
      >
        {unknown && <p>{text.say("catalogue.unknown.text", { id })}</p>}
        {!unknown && (failure ? <Failure failure={failure} retry={renew} /> : <Skeleton />)}
      </Page>
    );
  }
  const take = async (document: unknown): Promise<void> => {
    await replaceDocument(agent, content, document);
    renew();
  };
  const { line, document } = content;
  const before = (
    <>
      <BackToProcedures />
      <Tag tone={TONES[line.state]}>{text.say(`catalogue.state.${line.state}`)}</Tag>
    </>
  );
  return (
    <Page title={text.of(document.title)} before={before}>
      <Renewing when={renewing} />
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      <p>{text.of(document.summary)}</p>
      <Facts opened={content} />
      <Publishing opened={content} renew={renew} />
      {seesAll(agent.me) && (
        <>
          <section class="card">
            <h2>{text.say("catalogue.replace")}</h2>
            <p>{text.say("catalogue.replace.text")}</p>
            <DocumentFile label={text.say("catalogue.import.choose")} send={take} />
          </section>
          <Duplicate id={id} />
        </>
      )}
    </Page>
  );
}

function Facts({ opened: { line, document } }: { opened: OpenProcedure }): VNode {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  const { pages } = document.form.ui;
  const questions = pages.reduce((total, { fields }) => total + fields.length, 0);
  const facts: readonly (readonly [string, string])[] = [
    [text.say("catalogue.fact.id"), line.id],
    [
      text.say("catalogue.column.version"),
      line.version > 0
        ? text.say("catalogue.versionOf", { version: line.version })
        : text.say("catalogue.unpublished"),
    ],
    [
      text.say("catalogue.column.service"),
      text.of(serviceOf(territory, document.service)?.name) || document.service,
    ],
    [text.say("procedure.delay"), periodWords(document.delay, text)],
    [text.say("procedure.silence"), silenceWords(document.silence, text)],
    [text.say("procedure.fee"), feeWords(document.fee, text)],
    [
      text.say("catalogue.fact.form"),
      `${text.count("catalogue.pages", pages.length)}, ${text.count("catalogue.questions", questions)}`,
    ],
    ...(line.updatedAt
      ? ([[text.say("catalogue.column.changed"), dates.moment(line.updatedAt)]] as const)
      : []),
  ];
  return (
    <dl class="facts card">
      {facts.map(([what, words]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
