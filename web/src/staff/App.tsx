import type { VNode } from "preact";
import { useText } from "../language/context";
import { useLocation } from "../navigation/location";
import { Page } from "../navigation/Page";
import { InboxPage } from "./inbox/InboxPage";
import { CasePage } from "./report/CasePage";
import { Gate } from "./session/Gate";

/** The console's pages, each with its own address, behind the sign-in. */
export function App(): VNode {
  return (
    <Gate>
      <StaffPage />
    </Gate>
  );
}

function StaffPage(): VNode {
  const text = useText();
  const { path } = useLocation();
  const [, , section = "", reference] = path.split("/");
  if (section === "" || section === "index.html") return <InboxPage />;
  if (section === "signalements" && reference)
    return <CasePage key={reference} reference={decodeURIComponent(reference)} />;
  return (
    <Page title={text.say("app.notFound.title")}>
      <p>{text.say("app.notFound.text")}</p>
      <a class="button" href="/staff/">
        {text.say("case.back")}
      </a>
    </Page>
  );
}
