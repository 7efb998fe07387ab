import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import type { Session } from "../../session/session";
import { StaffFrame } from "./StaffFrame";

/** What an agent sees before signing in, with the reason when a sign-in failed. */
export function SignInPage({ session, failed }: { session: Session; failed: boolean }): VNode {
  const text = useText();
  const [going, setGoing] = useState(false);
  const [wrong, setWrong] = useState(failed);
  const signIn = (): void => {
    setGoing(true);
    session.signIn().catch((failure: unknown) => {
      console.warn("The issuer's page could not be opened", failure);
      setGoing(false);
      setWrong(true);
    });
  };
  return (
    <StaffFrame>
      <Page title={text.say("staff.signIn.title")}>
        <p>{text.say("staff.signIn.text")}</p>
        {wrong && (
          <p class="notice notice--late" role="alert">
            {text.say("staff.signIn.failed")}
          </p>
        )}
        <p>
          <button type="button" class="button" disabled={going} onClick={signIn}>
            {text.say(going ? "staff.signIn.going" : "staff.signIn.button")}
          </button>
        </p>
        <p class="quiet small">{text.say("staff.signIn.help")}</p>
      </Page>
    </StaffFrame>
  );
}
