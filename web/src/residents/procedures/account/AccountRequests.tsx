import type { VNode } from "preact";
import { listMyRequests, type MyRequest } from "../../../api/account";
import { hasStatus } from "../../../api/problem";
import { useLoaded } from "../../../api/use";
import { useText } from "../../../language/context";
import { Failure, Renewing, Skeleton } from "../../../parts/Waiting";
import type { Session } from "../../../session/session";
import type { KeptRequest } from "../kept";
import { RequestList } from "../mine/RequestList";
import { MyData } from "./MyData";
import { useAccount } from "./useAccount";

/** The requests of an account, for who has one and signs in; and what it can take away or have erased. */
export function AccountRequests(): VNode {
  const text = useText();
  const { account, signIn, ended } = useAccount();
  return (
    <section aria-labelledby="account">
      <h2 id="account">{text.say("account.title")}</h2>
      {account.kind === "opening" && <Skeleton lines={2} />}
      {account.kind === "out" && (
        <>
          {account.failed && (
            <p class="notice notice--late" role="alert">
              {text.say("account.failed")}
            </p>
          )}
          <p>{text.say("account.text")}</p>
          <button type="button" class="button button--second" onClick={signIn}>
            {text.say("account.signIn")}
          </button>
        </>
      )}
      {account.kind === "in" && <SignedIn name={account.name} session={account.session} ended={ended} />}
    </section>
  );
}

function SignedIn({ name, session, ended }: { name: string; session: Session; ended: () => void }): VNode {
  const text = useText();
  const { content, failure, renewing, renew } = useLoaded("account", async (signal) => {
    try {
      return (await listMyRequests(await session.bearer(), signal)).map(keptOf);
    } catch (cause) {
      if (hasStatus(cause, 401)) ended();
      throw cause;
    }
  });
  return (
    <>
      <p>{text.say("account.signedIn", { name })}</p>
      {!content && renewing && <Skeleton />}
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      <Renewing when={Boolean(content) && renewing} />
      {content && content.length > 0 && <RequestList of={content} />}
      {content?.length === 0 && <p>{text.say("account.none")}</p>}
      <MyData session={session} changed={renew} />
      <button type="button" class="link" onClick={() => void session.signOut()}>
        {text.say("account.signOut")}
      </button>
    </>
  );
}

function keptOf({ reference, followSecret, procedure, createdAt }: MyRequest): KeptRequest {
  return { reference, secret: followSecret, procedure: procedure.id, title: procedure.title, createdAt };
}
