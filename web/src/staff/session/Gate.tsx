import type { ComponentChildren, VNode } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import type { Options } from "../../api/request";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { Failure, Skeleton } from "../../parts/Waiting";
import { Session } from "../../session/session";
import { useTerritory } from "../../territory/context";
import { AgentContext, type Me } from "./agent";

import { SignInPage } from "./SignInPage";
import { StaffFrame } from "./StaffFrame";

const PAGES = { home: "/staff/", callback: "/staff/retour" };

type State =
  | { readonly kind: "opening" }
  | { readonly kind: "out"; readonly failed: boolean }
  | { readonly kind: "in"; readonly me: Me }
  | { readonly kind: "denied"; readonly name: string }
  | { readonly kind: "failed"; readonly failure: unknown };

/** Lets agents in: signs in, learns who they are, and says so gently when the session ends or gives no right. */
export function Gate({ children }: { children: ComponentChildren }): VNode {
  const { signIn: issuers } = useTerritory();
  const session = useMemo(() => new Session(issuers.staff, PAGES), [issuers]);
  const [state, setState] = useState<State>({ kind: "opening" });
  const [ended, setEnded] = useState(false);

  const open = (): void => {
    setState({ kind: "opening" });
    enter(session).then(setState, (failure: unknown) => setState({ kind: "failed", failure }));
  };
  useEffect(open, [session]);

  const agent = useMemo(() => {
    if (state.kind !== "in") return undefined;
    const ask = <T,>(path: string, options: Options = {}) =>
      session.ask<T>(path, options, () => setEnded(true));
    return { me: state.me, ask };
  }, [session, state]);

  if (!agent) return <Closed state={state} session={session} retry={open} />;
  return (
    <AgentContext.Provider value={agent}>
      <StaffFrame me={agent.me} signOut={() => void session.signOut()}>
        {ended && <Ended session={session} />}
        {children}
      </StaffFrame>
    </AgentContext.Provider>
  );
}

function Closed({ state, session, retry }: { state: State; session: Session; retry: () => void }): VNode {
  const text = useText();
  if (state.kind === "out") return <SignInPage session={session} failed={state.failed} />;
  return (
    <StaffFrame signOut={state.kind === "denied" ? () => void session.signOut() : undefined}>
      {state.kind === "denied" ? (
        <Page title={text.say("staff.denied.title")}>
          <p>{text.say("staff.denied.text", { name: state.name })}</p>
        </Page>
      ) : (
        <Page title={text.say("staff.space")}>
          {state.kind === "failed" ? <Failure failure={state.failure} retry={retry} /> : <Skeleton />}
        </Page>
      )}
    </StaffFrame>
  );
}

/** Over the page, whose content and typed words stay. */
function Ended({ session }: { session: Session }): VNode {
  const text = useText();
  return (
    <div class="notice notice--wait" role="alert">
      <p>
        <b>{text.say("staff.expired.title")}.</b> {text.say("staff.expired.text")}
      </p>
      <button type="button" class="button" onClick={() => void session.signIn()}>
        {text.say("staff.expired.button")}
      </button>
    </div>
  );
}

async function enter(session: Session): Promise<State> {
  if (window.location.pathname === PAGES.callback && !(await cameBack(session)))
    return { kind: "out", failed: true };
  const user = await session.user();
  if (!user) return { kind: "out", failed: false };
  let ended = false;
  try {
    const { body } = await session.ask<Me>("/api/staff/me", {}, () => (ended = true));
    const hasPlace =
      body.services.length > 0 || body.roles.some((role) => role === "manager" || role === "admin");
    return hasPlace ? { kind: "in", me: body } : { kind: "denied", name: body.name };
  } catch (failure) {
    if (ended) return { kind: "out", failed: false };
    if (hasStatus(failure, 403)) return { kind: "denied", name: user.profile.name ?? user.profile.sub };
    throw failure;
  }
}

/** Ends the sign-in; a callback opened twice, or refused by the issuer, is told instead of shown as a fault. */
async function cameBack(session: Session): Promise<boolean> {
  try {
    navigate(await session.finishSignIn(), { replace: true });
    return true;
  } catch (failure) {
    console.warn("The sign-in did not end", failure);
    navigate("/staff/", { replace: true });
    return (await session.user()) !== undefined;
  }
}
