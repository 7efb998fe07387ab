import "../../../styles/procedures.css";
import type { ComponentChildren, VNode } from "preact";
import { getProcedure, type Procedure } from "../../../api/procedures";
import { getRequest, type Request, type RequestKey } from "../../../api/requests";
import { useLoaded } from "../../../api/use";
import { deviceStorage } from "../../../device/storage";
import { useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { HumanWay } from "../../../parts/HumanWay";
import { Tag } from "../../../parts/Tag";
import { Failure, Renewing, Skeleton } from "../../../parts/Waiting";
import { CopyLink } from "../CopyLink";
import { HelpWays } from "../HelpWays";
import { findKept, keepRequest } from "../kept";
import { AskedAgain } from "./AskedAgain";
import { DecisionWords } from "./DecisionWords";
import { DraftPage } from "./DraftPage";
import { EndRequest } from "./EndRequest";
import { LetterButton } from "./LetterButton";
import { Messages } from "./Messages";
import { NextActor } from "./NextActor";
import { RequestSteps } from "./RequestSteps";
import { ToPay } from "./ToPay";
import { TONES } from "../../../requests/tones";
import { isUnknownRequest, UnknownRequest } from "./UnknownRequest";
import { WhatYouSaid } from "./WhatYouSaid";

interface Props {
  readonly reference: string;
  /** From the link's fragment; else the one that this device kept. */
  readonly secret: string;
}

interface Followed {
  readonly request: Request;
  readonly procedure: Procedure;
}

/** Where a request stands, who acts next, and what its resident can do now. */
export default function RequestPage({ reference, secret: given }: Props): VNode {
  const text = useText();
  const secret = given || findKept(reference, deviceStorage())?.secret || "";
  const key = { reference, secret };
  const loaded = useLoaded(`${reference}#${secret}`, (signal) => follow(key, signal));
  const { content, failure, renewing, renew } = loaded;
  if (!content && (!secret || isUnknownRequest(failure))) return <UnknownRequest reference={reference} />;
  if (!content) {
    return (
      <Page title={text.say("request.title")}>
        {failure !== undefined && !renewing ? <Failure failure={failure} retry={renew} /> : <Skeleton />}
        {failure !== undefined && <HumanWay counter />}
      </Page>
    );
  }
  const replace = (request: Request): void => loaded.replace({ ...content, request });
  if (content.request.status === "draft") return <DraftPage of={key} {...content} />;
  return (
    <FollowedPage of={key} {...content} replace={replace}>
      <Renewing when={renewing} />
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
    </FollowedPage>
  );
}

async function follow(key: RequestKey, signal: AbortSignal): Promise<Followed> {
  const request = await getRequest(key, signal);
  keepRequest(request, key.secret, deviceStorage());
  const { id, version } = request.procedure;
  return { request, procedure: await getProcedure(id, signal, version) };
}

interface FollowedProps extends Followed {
  readonly of: RequestKey;
  readonly replace: (request: Request) => void;
  readonly children: ComponentChildren;
}

function FollowedPage({ of: key, request, procedure, replace, children }: FollowedProps): VNode {
  const text = useText();
  const { status, reference, version } = request;
  return (
    <Page
      title={text.of(procedure.title)}
      before={<Tag tone={TONES[status]}>{text.say(`request.status.${status}`)}</Tag>}
    >
      <p class="quiet">
        {text.say("request.reference")} <b class="nowrap">{reference}</b>
        {request.onBehalf && `. ${text.say("request.onBehalf")}`}
      </p>
      {children}
      <NextActor request={request} />
      <ToPay request={request} procedure={procedure} />
      {request.decision && <DecisionWords request={request} />}
      {status === "incomplete" && request.asked && (
        <AskedAgain key={version} of={key} request={request} procedure={procedure} replace={replace} />
      )}
      <LetterButton of={key} letter="receipt" />
      {request.decision && <LetterButton of={key} letter="decision" />}
      <Messages of={key} request={request} replace={replace} />
      <h2>{text.say("follow.past")}</h2>
      <RequestSteps request={request} />
      <WhatYouSaid of={key} request={request} procedure={procedure} />
      <h2>{text.say("request.link")}</h2>
      <p>{text.say("request.linkText")}</p>
      <CopyLink to={key} />
      <EndRequest of={key} request={request} replace={replace} />
      <HelpWays help={procedure.help} />
    </Page>
  );
}
