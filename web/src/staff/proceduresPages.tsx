import type { VNode } from "preact";
import { Lazily } from "../map/Lazily";
import { coming } from "./coming";

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
