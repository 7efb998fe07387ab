import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { toneOf } from "../../parts/state";
import { Skeleton } from "../../parts/Waiting";
import { pointOf } from "../../place/geometry";
import type { StaffReport } from "../staffReports";

const loadMap = () => import("../../map/DotsMap");

/** Where one report is. */
export function CaseMap({ report }: { report: StaffReport }): VNode | null {
  const text = useText();
  const at = pointOf(report.place);
  if (!at) return null;
  const name = report.place.label ?? report.reference;
  const dots = [
    { id: report.reference, at, name, tone: report.late ? ("late" as const) : toneOf(report.status) },
  ];
  return (
    <div class="case__map unprinted">
      <Lazily
        load={loadMap}
        meanwhile={(failed) =>
          failed ? <p class="notice">{text.say("report.where.mapAbsent")}</p> : <Skeleton />
        }
        props={{ dots, marked: undefined, choose: () => undefined, label: name, many: String }}
      />
    </div>
  );
}
