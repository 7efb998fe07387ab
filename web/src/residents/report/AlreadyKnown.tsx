import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useDates, useText } from "../../language/context";
import { Tag } from "../../parts/Tag";
import { useFiling } from "./filing";
import { findKnown, type Known } from "./known";

/** What others already reported close by, so that one may follow it instead. Silent when it cannot be asked. */
export function AlreadyKnown(): VNode | null {
  const text = useText();
  const dates = useDates();
  const known = useKnown();
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="known">
      <h2 id="known">{text.say("report.what.known")}</h2>
      {known.map(({ reference, name, address, at, expected, distance }) => (
        <div class="card" key={reference}>
          <p>
            <Tag tone="info">{text.say("report.what.open")}</Tag>
          </p>
          <p>
            <b>{name}</b>
            {address && `, ${address}`}
          </p>
          <p class="quiet small">
            {text.say("report.what.knownAt", { distance, moment: dates.ago(at) })}{" "}
            {expected && text.say("report.what.knownBy", { day: dates.day(expected) })}
          </p>
          <a class="button button--second" href={`/suivi/${reference}`}>
            {text.say("report.what.followIt")}
          </a>
        </div>
      ))}
    </section>
  );
}

function useKnown(): readonly Known[] {
  const { draft } = useFiling();
  const { category, place } = draft;
  const [known, setKnown] = useState<readonly Known[]>([]);
  useEffect(() => {
    setKnown([]);
    if (!category || !place) return;
    const ending = new AbortController();
    findKnown(category, place, ending.signal).then(setKnown, (failure: unknown) => {
      if (!ending.signal.aborted) console.warn("Reports close by could not be read", failure);
    });
    return () => ending.abort();
  }, [category, place?.lon, place?.lat]);
  return known;
}
