import type { ComponentChildren, VNode } from "preact";
import { useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { Steps } from "../../../parts/Steps";
import { procedureAddress } from "../../../requests/addresses";
import { HelpWays } from "../HelpWays";
import { useDrafting } from "./drafting";
import { stepsAt } from "./steps";
import { Unsent } from "./Unsent";

interface Props {
  readonly here: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One page of a filing: where one stands, that nothing is sent yet, the questions, the way back, and who helps. */
export function FilingStep({ here, title, children }: Props): VNode {
  const text = useText();
  const drafting = useDrafting();
  const { procedure } = drafting;
  const { step, count, back } = stepsAt(here, drafting);
  return (
    <Page
      title={title}
      before={
        <>
          <p class="quiet small filing__what">{text.of(procedure.title)}</p>
          <Steps step={step} count={count} />
        </>
      }
    >
      <Unsent />
      {children}
      <p>
        <a class="link" href={back ?? procedureAddress(procedure.id)}>
          {text.say(back ? "report.back" : "filing.leave")}
        </a>
      </p>
      <HelpWays help={procedure.help} />
    </Page>
  );
}
