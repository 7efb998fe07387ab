import type { ComponentChildren, VNode } from "preact";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";

interface Props {
  readonly step: 1 | 2 | 3 | 4;
  readonly title: string;
  readonly back: string;
  readonly children: ComponentChildren;
}

const STEPS = [1, 2, 3, 4];

/** One question of the form: where one stands among four, the question, and the human way. */
export function Step({ step, title, back, children }: Props): VNode {
  const text = useText();
  const progress = (
    <div class="steps">
      <p class="steps__words quiet small">{text.say("report.step", { step })}</p>
      <div class="steps__bars" aria-hidden="true">
        {STEPS.map((each) => (
          <span key={each} class={`steps__bar ${each <= step ? "steps__bar--done" : ""}`} />
        ))}
      </div>
    </div>
  );
  return (
    <Page title={title} before={progress}>
      {children}
      <p>
        <a class="link" href={back}>
          {text.say("report.back")}
        </a>
      </p>
      <HumanWay />
    </Page>
  );
}
