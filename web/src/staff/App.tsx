import type { VNode } from "preact";
import { useText } from "../language/context";
import { decoded, useLocation } from "../navigation/location";
import { Page } from "../navigation/Page";
import { datasetsPage } from "./datasets/pages";
import { AddDevicePage } from "./devices/AddDevicePage";
import { DevicePage } from "./devices/DevicePage";
import { DevicesPage } from "./devices/DevicesPage";
import { ThingPage } from "./devices/ThingPage";
import { InboxPage } from "./inbox/InboxPage";
import { proceduresPage } from "./proceduresPages";
import { QuarantinePage } from "./quarantine/QuarantinePage";
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
  const { path } = useLocation();
  const [, , section = "", reference, part] = path.split("/");
  if (section === "" || section === "index.html") return <InboxPage />;
  if (section === "signalements" && reference)
    return <CasePage key={reference} reference={decoded(reference)} />;
  if (section === "appareils") return devicesPage(reference, part);
  if (section === "nouvel-appareil") return <AddDevicePage />;
  if (section === "quarantaine") return <QuarantinePage />;
  if (section === "donnees") return datasetsPage(path.split("/").slice(3).map(decoded)) ?? <NoPage />;
  return proceduresPage(path.split("/").slice(2).map(decoded)) ?? <NoPage />;
}

function NoPage(): VNode {
  const text = useText();
  return (
    <Page title={text.say("app.notFound.title")}>
      <p>{text.say("app.notFound.text")}</p>
      <a class="button" href="/staff/">
        {text.say("case.back")}
      </a>
    </Page>
  );
}

/** The list of devices, one of them, or what that one measures. */
function devicesPage(segment: string | undefined, part: string | undefined): VNode {
  if (!segment) return <DevicesPage />;
  const thing = decoded(segment);
  return part === "mesures" ? (
    <ThingPage key={thing} thing={thing} />
  ) : (
    <DevicePage key={thing} thing={thing} />
  );
}
