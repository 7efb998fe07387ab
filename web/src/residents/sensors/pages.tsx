import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { Coming } from "../../navigation/Coming";
import { decoded } from "../../navigation/location";

const loadSensors = () => import("./SensorsPage");
const loadSeries = () => import("./SeriesPage");

/** The pages of sensors, loaded when somebody comes: `/capteurs` and `/capteurs/<thing>/<series>`. */
export function sensorsPage(path: string): VNode {
  const [, , ...names] = path.split("/").filter((name, i) => i < 2 || name !== "");
  const meanwhile = (failed: boolean) => <Meanwhile failed={failed} />;
  if (names.length === 0) return <Lazily key="sensors" load={loadSensors} meanwhile={meanwhile} props={{}} />;
  const series = names.map(decoded).join("/");
  return <Lazily key={series} load={loadSeries} meanwhile={meanwhile} props={{ series }} />;
}

function Meanwhile({ failed }: { failed: boolean }): VNode {
  const text = useText();
  return <Coming title={text.say("sensors.title")} failed={failed} />;
}
