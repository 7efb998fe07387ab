import type { ComponentChildren, VNode } from "preact";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { Steps } from "../../parts/Steps";

interface Props {
  readonly step: 1 | 2 | 3 | 4;
  readonly title: string;
  readonly back: string;
  readonly children: ComponentChildren;
}

const STEPS = 4;

/** One question of the form: where one stands among four, the question, and the human way. */
export function Step({ step, title, back, children }: Props): VNode {
  const text = useText();
  return (
    <Page title={title} before={<Steps step={step} count={STEPS} />}>
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
