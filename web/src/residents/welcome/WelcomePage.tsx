import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { deviceStorage } from "../../device/storage";
import { Say, useDates, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { HumanWay, Phone } from "../../parts/HumanWay";
import { categoryOf, useTerritory } from "../../territory/context";
import { forgetMine, listMine, putBackMine, type Mine } from "../mine";
import { isBegun } from "../report/draft";
import { useFiling } from "../report/filing";
import { WaitingList } from "../report/WaitingList";

/** The European emergency number. */
const EMERGENCY = "112";

/** The first page: two actions, what waits, what was sent from here, and the human way. */
export function WelcomePage(): VNode {
  const text = useText();
  const { draft } = useFiling();
  return (
    <Page title={text.say("welcome.title")}>
      <p>{text.say("welcome.text")}</p>
      <WaitingList />
      <p>
        <a class="button button--wide" href="/signaler/ou">
          {text.say(isBegun(draft) ? "welcome.resume" : "welcome.report")}
        </a>
      </p>
      <p>
        <a class="button button--second button--wide" href="/suivi">
          {text.say("welcome.follow")}
        </a>
      </p>
      <p>
        <a class="button button--second button--wide" href="/demarches">
          {text.say("welcome.procedures")}
        </a>
      </p>
      <p>
        <a class="button button--second button--wide" href="/capteurs">
          {text.say("welcome.sensors")}
        </a>
      </p>
      <p>
        <a class="button button--second button--wide" href="/data">
          {text.say("welcome.data")}
        </a>
      </p>
      <p class="small">
        <Say what="welcome.danger" phone={<Phone number={EMERGENCY} />} />
      </p>
      <MyReports />
      <h2>{text.say("welcome.how")}</h2>
      <ol class="how">
        <li>{text.say("welcome.how.1")}</li>
        <li>{text.say("welcome.how.2")}</li>
        <li>{text.say("welcome.how.3")}</li>
      </ol>
      <HumanWay counter />
    </Page>
  );
}

/** What was sent from here. The list can be forgotten, and put back until the page is left. */
function MyReports(): VNode | null {
  const text = useText();
  const [mine, setMine] = useState(() => listMine(deviceStorage()));
  const [forgotten, setForgotten] = useState<readonly Mine[]>([]);
  const gone = forgotten.length > 0;
  if (mine.length === 0 && !gone) return null;
  const forget = (): void => {
    forgetMine(deviceStorage());
    setForgotten(mine);
    setMine([]);
  };
  const putBack = (): void => {
    putBackMine(forgotten, deviceStorage());
    setForgotten([]);
    setMine(listMine(deviceStorage()));
  };
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{text.say("mine.title")}</h2>
      {mine.length > 0 && <MineList mine={mine} />}
      <p role="status" class={gone ? "quiet" : "unseen"}>
        {gone && text.say("mine.forgotten")}
      </p>
      {/* One button for both, so that the keyboard stays where it was. */}
      <button type="button" class="link small" onClick={gone ? putBack : forget}>
        {text.say(gone ? "mine.restore" : "mine.forget")}
      </button>
    </section>
  );
}

function MineList({ mine }: { mine: readonly Mine[] }): VNode {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  return (
    <ul class="found">
      {mine.map(({ reference, secret, category, label, receivedAt }) => (
        <li key={reference}>
          <a class="found__link" href={`/suivi/${reference}#${secret}`}>
            <b>{text.of(categoryOf(territory, category)?.name)}</b>
            {label && `, ${label}`}
            <span class="quiet small">{text.say("mine.sent", { moment: dates.ago(receivedAt) })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
