import type { VNode } from "preact";
import { Lazily } from "../../map/Lazily";
import { coming } from "../coming";

const loadList = () => import("./DatasetsPage");
const loadOne = () => import("./DatasetPage");

/** The console's pages of datasets, loaded when an agent comes; nothing when there is none at the address. */
export function datasetsPage([id = "", part]: readonly string[]): VNode | undefined {
  if (part) return undefined;
  return id ? (
    <Lazily key={id} load={loadOne} meanwhile={coming} props={{ id }} />
  ) : (
    <Lazily key="datasets" load={loadList} meanwhile={coming} props={{}} />
  );
}
