import type { VNode } from "preact";
import { OfflineError } from "../../api/problem";
import { useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { decoded } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { Failure, Skeleton } from "../../parts/Waiting";

const loadSensors = () => import("./SensorsPage");
const loadSeries = () => import("./SeriesPage");

/** The pages of sensors, loaded when somebody comes: `/capteurs` and `/capteurs/<thing>/<series>`. */
export function sensorsPage(path: string): VNode {
  const [, , ...names] = path.split("/").filter((name, i) => i < 2 || name !== "");
  const meanwhile = (failed: boolean) => <Coming failed={failed} />;
  if (names.length === 0) return <Lazily key="sensors" load={loadSensors} meanwhile={meanwhile} props={{}} />;
  const series = names.map(decoded).join("/");
  return <Lazily key={series} load={loadSeries} meanwhile={meanwhile} props={{ series }} />;
}

function Coming({ failed }: { failed: boolean }): VNode {
  const text = useText();
  return (
    <Page title={text.say("sensors.title")}>
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
