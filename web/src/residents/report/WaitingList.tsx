import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useDates, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { categoryOf, useTerritory } from "../../territory/context";
import { useFiling } from "./filing";
import { byTime, type Waiting } from "./outbox";

/** The page after a send that found no network. */
export function WaitingPage(): VNode {
  const text = useText();
  const { outbox } = useFiling();
  const some = outbox.list().length > 0;
  return (
    <Page title={text.say(some ? "waiting.page" : "waiting.none.title")}>
      <WaitingList otherwise={<p>{text.say("waiting.none.text")}</p>} />
      <p>
        <a class="link" href="/">
          {text.say("app.home")}
        </a>
      </p>
      <HumanWay />
    </Page>
  );
}

/**
 * What waits to be sent: counted, said, sent now or dropped. What was dropped can be put back until the page is left.
 * When there is neither, what the page says otherwise.
 */
export function WaitingList({ otherwise = null }: { otherwise?: VNode | null }): VNode | null {
  const text = useText();
  const { outbox, retry } = useFiling();
  const [everDropped, setDropped] = useState<readonly Waiting[]>([]);
  const waiting = outbox.list();
  const dropped = everDropped.filter((each) => !isAmong(waiting, each));
  if (waiting.length + dropped.length === 0) return otherwise;
  const drop = (one: Waiting): void => {
    setDropped([...dropped, one]);
    outbox.drop(one.key);
  };
  return (
    <section class={`notice ${waiting.length > 0 ? "notice--wait" : ""}`} aria-labelledby="waiting">
      <h2 id="waiting">
        {waiting.length > 0 ? text.count("waiting.title", waiting.length) : text.say("waiting.dropped.title")}
      </h2>
      {waiting.length > 0 && <p>{text.say("waiting.text")}</p>}
      {waiting.length > 0 && (
        <p>
          <button type="button" class="button" disabled={outbox.isSending()} onClick={() => void retry()}>
            {text.say(outbox.isSending() ? "waiting.sending" : "waiting.retry")}
          </button>
        </p>
      )}
      {byTime([...waiting, ...dropped]).map((each) => (
        <WaitingOne key={each.key} waiting={each} dropped={isAmong(dropped, each)} drop={drop} />
      ))}
    </section>
  );
}

interface OneProps {
  readonly waiting: Waiting;
  readonly dropped: boolean;
  readonly drop: (waiting: Waiting) => void;
}

function WaitingOne({ waiting, dropped, drop }: OneProps): VNode {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  const { outbox, mend } = useFiling();
  const { category, place } = waiting.filing;
  const what = text.of(categoryOf(territory, category)?.name);
  const refused = waiting.refused && !dropped;
  return (
    <>
      <p>
        {text.say("waiting.since", { what, where: place.label ?? "", moment: dates.moment(waiting.since) })}
      </p>
      {refused && <p>{text.say("waiting.refused")}</p>}
      <p role="status" class={dropped ? "" : "unseen"}>
        {dropped && text.say("waiting.dropped")}
      </p>
      <div class="row">
        {refused && (
          <button type="button" class="button" onClick={() => mend(waiting)}>
            {text.say("waiting.mend")}
          </button>
        )}
        {/* One button for both, so that the keyboard stays where it was. */}
        <button
          type="button"
          class="link"
          onClick={() => (dropped ? outbox.putBack(waiting) : drop(waiting))}
        >
          {text.say(dropped ? "waiting.restore" : "waiting.drop")}
        </button>
      </div>
    </>
  );
}

function isAmong(some: readonly Waiting[], one: Waiting): boolean {
  return some.some(({ key }) => key === one.key);
}
