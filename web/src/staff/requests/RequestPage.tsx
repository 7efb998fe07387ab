import "../../styles/procedures.css";
import "../../styles/requests.css";
import type { VNode } from "preact";
import { getProcedure } from "../../api/procedures";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { Tag } from "../../parts/Tag";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { TONES } from "../../requests/tones";
import { wordsIn } from "../../requests/names";
import { BackToList, lastAddress } from "../BackToList";
import { useKeys } from "../keys";
import { NotOpened } from "../NotOpened";
import { useAgent } from "../session/agent";
import { Acts, openDecision } from "./Acts";
import { Answers } from "./Answers";
import { Conversation } from "./Conversation";
import { Heading } from "./Heading";
import { History } from "./History";
import { openRequest, REQUESTS, type OpenRequest } from "./staffRequests";

/** One request for its agent: what was answered, what was said, what happened, and what to do. */
export default function RequestPage({ reference }: { reference: string }): VNode {
  const text = useText();
  const agent = useAgent();
  const loaded = useLoaded(`${reference} ${text.language}`, (signal) =>
    openRequest(agent, reference, signal),
  );
  useKeys({ e: openDecision, u: back });
  if (loaded.content) {
    return (
      <Opened opened={loaded.content} replace={loaded.replace}>
        <Renewing when={loaded.renewing} />
      </Opened>
    );
  }
  return (
    <NotOpened
      reference={reference}
      loaded={loaded}
      list={REQUESTS}
      words={{ title: "work.title", unknownTitle: "work.unknown.title", unknownText: "work.unknown.text" }}
    />
  );
}

interface OpenedProps {
  readonly opened: OpenRequest;
  readonly replace: (opened: OpenRequest) => void;
  readonly children: VNode;
}

function Opened({ opened, replace, children }: OpenedProps): VNode {
  const text = useText();
  const { request } = opened;
  const { id, version, title } = request.procedure;
  const document = useLoaded(`${id} ${version}`, (signal) => getProcedure(id, signal, version));
  const procedure = document.content;
  const before = (
    <>
      <BackToList list={REQUESTS} />
      <Tag tone={TONES[request.status]}>{text.say(`work.status.${request.status}`)}</Tag>
    </>
  );
  return (
    <Page className="wide" title={wordsIn(title, text)} before={before}>
      {children}
      <Heading request={request} />
      {document.failure !== undefined && !document.renewing && (
        <Failure failure={document.failure} retry={document.renew} />
      )}
      <div class="case">
        <div>
          <h2 class="first">{text.say("work.answers")}</h2>
          {procedure ? (
            <Answers request={request} form={procedure.form} />
          ) : (
            document.renewing && <Skeleton lines={6} />
          )}
          <Conversation opened={opened} replace={replace} />
          <History request={request} form={procedure?.form} />
        </div>
        <Acts opened={opened} replace={replace} procedure={procedure} />
      </div>
      <p class="keys quiet small unprinted">{text.say("case.keys")}</p>
    </Page>
  );
}

function back(): void {
  navigate(lastAddress(REQUESTS));
}
