import type { VNode } from "preact";
import { OfflineError } from "../api/problem";
import { useText } from "../language/context";
import { Lazily } from "../map/Lazily";
import { Page } from "../navigation/Page";
import { Failure, Skeleton } from "../parts/Waiting";

const loadList = () => import("./requests/RequestsPage");
const loadOne = () => import("./requests/RequestPage");
const loadNew = () => import("./requests/NewRequestPage");
const loadPay = () => import("./requests/PayPage");
const loadProcedures = () => import("./procedures/ProceduresPage");
const loadProcedure = () => import("./procedures/ProcedurePage");
const loadImport = () => import("./procedures/ImportPage");
const loadPreview = () => import("./procedures/PreviewPage");

/** The console's pages of requests and procedures, loaded when an agent comes; nothing when there is none at the address. */
export function proceduresPage([section, name = "", part, page = ""]: readonly string[]): VNode | undefined {
  switch (section) {
    case "demandes":
      return name ? (
        <Lazily key={name} load={loadOne} meanwhile={coming} props={{ reference: name }} />
      ) : (
        <Lazily key="requests" load={loadList} meanwhile={coming} props={{}} />
      );
    case "nouvelle-demande":
      return <Lazily key="new" load={loadNew} meanwhile={coming} props={{}} />;
    case "encaisser":
      return <Lazily key="pay" load={loadPay} meanwhile={coming} props={{}} />;
    case "nouvelle-demarche":
      return <Lazily key="import" load={loadImport} meanwhile={coming} props={{}} />;
    case "demarches":
      if (!name) return <Lazily key="procedures" load={loadProcedures} meanwhile={coming} props={{}} />;
      if (part === "apercu")
        return <Lazily key="preview" load={loadPreview} meanwhile={coming} props={{ id: name, page }} />;
      return part ? undefined : (
        <Lazily key={name} load={loadProcedure} meanwhile={coming} props={{ id: name }} />
      );
    default:
      return undefined;
  }
}

function coming(failed: boolean): VNode {
  return <Coming failed={failed} />;
}

function Coming({ failed }: { failed: boolean }): VNode {
  const text = useText();
  return (
    <Page className="wide" title={text.say("staff.space")}>
      {failed ? (
        <Failure
          failure={new OfflineError("the page's script did not come")}
          retry={() => window.location.reload()}
        />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}
