import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Lazily } from "../../map/Lazily";
import { Skeleton } from "../../parts/Waiting";
import { pointOf } from "../../place/geometry";
import { categoryOf, useTerritory } from "../../territory/context";
import { toneOf } from "../../parts/state";
import type { StaffReport } from "../staffReports";

interface Props {
  readonly items: readonly StaffReport[];
  readonly marked: string | undefined;
  readonly mark: (reference: string | undefined) => void;
}

const loadMap = () => import("../../map/DotsMap");

/** The page's reports on the map; the table holds the same and more, so nothing is lost without it. */
export function MapBeside({ items, marked, mark }: Props): VNode {
  const text = useText();
  const territory = useTerritory();
  const without = items.filter(({ place }) => !pointOf(place)).length;
  const dots = items.flatMap(({ reference, place, late, status, category }) => {
    const at = pointOf(place);
    const subject = text.of(categoryOf(territory, category)?.name);
    const name = `${subject}, ${place.label ?? ""}, ${text.say(late ? "inbox.late" : `inbox.status.${status}`)}`;
    return at ? [{ id: reference, at, name, tone: late ? ("late" as const) : toneOf(status) }] : [];
  });
  const choose = (reference: string): void => {
    mark(reference);
    document.getElementById(`row-${reference}`)?.focus();
  };
  return (
    <section class="inbox__map unprinted" aria-label={text.say("inbox.map")}>
      <Lazily
        load={loadMap}
        meanwhile={(failed) =>
          failed ? <p class="notice">{text.say("report.where.mapAbsent")}</p> : <Skeleton />
        }
        props={{
          dots,
          marked,
          choose,
          label: text.say("inbox.map"),
          many: (count: number) => text.say("inbox.map.many", { count }),
        }}
      />
      {without > 0 && <p class="quiet small">{text.count("inbox.map.without", without)}</p>}
    </section>
  );
}
