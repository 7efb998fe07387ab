import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { useAgent } from "../session/agent";
import { previewLetter, type Letter, type Outcome } from "./staffRequests";

interface Props {
  /** The request's reference. */
  readonly of: string;
  readonly outcome: Outcome;
  readonly reasons: string;
}

const PAUSE_MS = 400;

/** The letter as the town would write it, in the person's language; asked anew once the agent stops typing. */
export function LetterPreview({ of: reference, outcome, reasons }: Props): VNode {
  const text = useText();
  const agent = useAgent();
  const typed = useAfterPause(reasons);
  const { content, failure, renewing, renew } = useLoaded(`${outcome} ${typed}`, (signal) =>
    previewLetter(agent, reference, { outcome, reasons: typed }, signal),
  );
  return (
    <section class="letter" aria-labelledby="letter">
      <h3 id="letter">{text.say("work.letter")}</h3>
      <Renewing when={renewing} />
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      {content ? <Words letter={content} /> : failure === undefined && <Skeleton lines={5} />}
      <p class="small quiet">{text.say("work.letter.more")}</p>
    </section>
  );
}

function Words({ letter: { language, title, sender, blocks } }: { letter: Letter }): VNode {
  return (
    <div lang={language} class="letter__sheet">
      <p class="said quiet small">{sender.join("\n")}</p>
      <h4>{title}</h4>
      {blocks.map(({ heading, words, facts }) => (
        <>
          {heading && <h4>{heading}</h4>}
          {words && <p class="said">{words}</p>}
          {facts && (
            <dl class="facts">
              {facts.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd class="said">{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </>
      ))}
    </div>
  );
}

/** The words, once nobody changed them for a moment. */
function useAfterPause(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
