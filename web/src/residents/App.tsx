import type { VNode } from "preact";
import { useText } from "../language/context";
import { decoded, useLocation, type Location } from "../navigation/location";
import { Page } from "../navigation/Page";
import { Frame } from "../parts/Frame";
import { HumanWay } from "../parts/HumanWay";
import { useTerritory } from "../territory/context";
import { dataPage } from "./data/pages";
import { EntryPage } from "./follow/EntryPage";
import { FollowPage } from "./follow/FollowPage";
import { proceduresPage } from "./procedures/pages";
import { Filing } from "./report/filing";
import { reportPage } from "./report/pages";
import { sensorsPage } from "./sensors/pages";
import { WelcomePage } from "./welcome/WelcomePage";

/** The residents' pages, each with its own address. */
export function App(): VNode {
  const text = useText();
  const { slogan } = useTerritory();
  const here = useLocation();
  return (
    <Filing>
      <Frame home="/" line={text.of(slogan)} foot={<Foot />}>
        {pageAt(here)}
      </Frame>
    </Filing>
  );
}

const PROCEDURES = ["demarches", "demande", "mes-demandes", "avis"];

function pageAt(here: Location): VNode {
  const { path, fragment } = here;
  const [, section = "", name = ""] = path.split("/");
  if (section === "" || section === "index.html") return <WelcomePage />;
  if (section === "signaler") return reportPage(path) ?? <NoPage />;
  if (section === "suivi") {
    return name ? <FollowPage key={name} reference={decoded(name)} secret={fragment} /> : <EntryPage />;
  }
  if (section === "data") return dataPage(path) ?? <NoPage />;
  if (section === "capteurs") return sensorsPage(path);
  if (PROCEDURES.includes(section)) return proceduresPage(here) ?? <NoPage />;
  return <NoPage />;
}

function Foot(): VNode {
  const text = useText();
  return (
    <footer class="foot">
      <a class="link" href="/data">
        {text.say("data.title")}
      </a>
    </footer>
  );
}

function NoPage(): VNode {
  const text = useText();
  return (
    <Page title={text.say("app.notFound.title")}>
      <p>{text.say("app.notFound.text")}</p>
      <a class="button" href="/">
        {text.say("app.home")}
      </a>
      <HumanWay />
    </Page>
  );
}
