import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { Coming } from "../../navigation/Coming";
import { decoded, type Location } from "../../navigation/location";
import { HumanWay } from "../../parts/HumanWay";

const loadList = () => import("./ProceduresPage");
const loadProcedure = () => import("./ProcedurePage");
const loadFiling = () => import("./filing/FilingPage");
const loadRequest = () => import("./follow/RequestPage");
const loadOpinion = () => import("./opinion/OpinionPage");
const loadMine = () => import("./mine/MyRequestsPage");

/** The pages of procedures and of requests, loaded when somebody comes; nothing when there is none at the address. */
export function proceduresPage({ path, fragment }: Location): VNode | undefined {
  const [, section, name = "", part, step = ""] = path.split("/").map(decoded);
  if (section === "mes-demandes") return <Lazily key="mine" load={loadMine} meanwhile={coming} props={{}} />;
  if (section === "demande") {
    const props = { reference: name, secret: fragment };
    return name ? (
      <Lazily key={`${name}#${fragment}`} load={loadRequest} meanwhile={coming} props={props} />
    ) : undefined;
  }
  if (section === "avis") {
    const props = { opinion: name, secret: fragment };
    return name ? <Lazily key={name} load={loadOpinion} meanwhile={coming} props={props} /> : undefined;
  }
  if (name === "") return <Lazily key="list" load={loadList} meanwhile={coming} props={{}} />;
  if (part === "demande") {
    const props = { procedure: name, step, fragment };
    return <Lazily key="filing" load={loadFiling} meanwhile={coming} props={props} />;
  }
  return part ? undefined : (
    <Lazily key={name} load={loadProcedure} meanwhile={coming} props={{ id: name }} />
  );
}

function coming(failed: boolean): VNode {
  return <Meanwhile failed={failed} />;
}

function Meanwhile({ failed }: { failed: boolean }): VNode {
  const text = useText();
  return (
    <Coming title={text.say("procedures.title")} failed={failed}>
      <HumanWay counter />
    </Coming>
  );
}
