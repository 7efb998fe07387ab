import "../../styles/procedures.css";
import type { VNode } from "preact";
import { getProcedure, type Procedure } from "../../api/procedures";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { serviceOf, useTerritory } from "../../territory/context";
import { Begin } from "./Begin";
import { HelpWays } from "./HelpWays";
import { feeWords, periodWords, silenceWords } from "../../requests/periods";

/** What to know before beginning: what is needed, how long it takes, what silence means, and who helps. */
export default function ProcedurePage({ id }: { id: string }): VNode {
  const text = useText();
  const loaded = useLoaded(id, (signal) => getProcedure(id, signal));
  const { content, failure, renewing, renew } = loaded;
  if (!content && hasStatus(failure, 404)) return <UnknownProcedure />;
  if (!content) {
    return (
      <Page title={text.say("procedures.title")}>
        {failure !== undefined && !renewing ? <Failure failure={failure} retry={renew} /> : <Skeleton />}
        {failure !== undefined && <HumanWay counter />}
      </Page>
    );
  }
  return (
    <Page title={text.of(content.title)}>
      <Renewing when={renewing} />
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      <p class="lead">{text.of(content.summary)}</p>
      <Facts procedure={content} />
      <Begin procedure={content} />
      <HelpWays help={content.help} />
      <Law procedure={content} />
    </Page>
  );
}

function Facts({ procedure }: { procedure: Procedure }): VNode {
  const text = useText();
  const territory = useTerritory();
  const { before, delay, fee, silence, service, audience } = procedure;
  const name = text.of(serviceOf(territory, service)?.name) || service;
  return (
    <>
      <h2>{text.say("procedure.before")}</h2>
      <ul class="how">
        {before.map((words) => (
          <li key={text.of(words)}>{text.of(words)}</li>
        ))}
      </ul>
      <div class="card">
        <dl class="facts">
          <Fact
            what={text.say("procedure.audience")}
            words={audience.map((each) => text.say(`procedure.audience.${each}`)).join(", ")}
          />
          <Fact what={text.say("procedure.fee")} words={feeWords(fee, text)} />
          <Fact what={text.say("procedure.service")} words={name} />
          <Fact
            what={text.say("procedure.delay")}
            words={text.say("procedure.delayWords", { period: periodWords(delay, text) })}
          />
          <Fact what={text.say("procedure.silence")} words={silenceWords(silence, text)} />
        </dl>
      </div>
    </>
  );
}

function Fact({ what, words }: { what: string; words: string }): VNode {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{words}</dd>
    </div>
  );
}

function Law({ procedure: { purpose, legalBasis, retentionDays } }: { procedure: Procedure }): VNode {
  const text = useText();
  return (
    <>
      <h2>{text.say("procedure.law")}</h2>
      <p>{text.of(purpose)}</p>
      <p class="small quiet">{text.of(legalBasis)}</p>
      <p class="small quiet">
        {text.say("procedure.retention", { years: Math.round((retentionDays / 365) * 10) / 10 })}
      </p>
    </>
  );
}

function UnknownProcedure(): VNode {
  const text = useText();
  return (
    <Page title={text.say("procedure.unknown.title")}>
      <p>{text.say("procedure.unknown.text")}</p>
      <a class="button" href="/demarches">
        {text.say("procedures.all")}
      </a>
      <HumanWay counter />
    </Page>
  );
}
