import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { Coming } from "../../navigation/Coming";
import { decoded } from "../../navigation/location";

const loadAll = () => import("./DataPage");
const loadOne = () => import("./DatasetPage");

/** Files and catalogues have the same beginning, and are the API's. */
const PAGE = /^\/data(?:\/(?!catalog$|files$|feeds$)([a-z0-9-]+))?\/?$/;

export function isDataPage(path: string): boolean {
  return PAGE.test(path);
}

/** The pages of open data, loaded when somebody comes; nothing when there is none at the address. */
export function dataPage(path: string): VNode | undefined {
  const found = PAGE.exec(decoded(path));
  if (!found) return undefined;
  const id = found[1];
  const meanwhile = (failed: boolean) => <Meanwhile failed={failed} />;
  return id === undefined ? (
    <Lazily key="data" load={loadAll} meanwhile={meanwhile} props={{}} />
  ) : (
    <Lazily key={id} load={loadOne} meanwhile={meanwhile} props={{ id }} />
  );
}

function Meanwhile({ failed }: { failed: boolean }): VNode {
  const text = useText();
  return <Coming title={text.say("data.title")} failed={failed} />;
}
