import "../../../styles/procedures.css";
import type { VNode } from "preact";
import { getOpinion, giveOpinion } from "../../../api/opinions";
import { useLoaded } from "../../../api/use";
import { useDates, useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { HumanWay } from "../../../parts/HumanWay";
import { Failure, Skeleton } from "../../../parts/Waiting";
import { isUnknownRequest } from "../follow/UnknownRequest";
import { wordsIn } from "../../../requests/names";
import { WriteForm } from "../WriteForm";
import { ShownToExpert } from "./ShownToExpert";

interface Props {
  readonly opinion: string;
  readonly secret: string;
}

/** Somebody outside the service says what they think of a request, by the link they received. */
export default function OpinionPage({ opinion, secret }: Props): VNode {
  const text = useText();
  const dates = useDates();
  const loaded = useLoaded(`${opinion}#${secret}`, (signal) => getOpinion(opinion, secret, signal));
  const { content, failure, renewing, renew, replace } = loaded;
  const unknown = !content && isUnknownRequest(failure);
  return (
    <Page title={text.say(unknown ? "opinion.unknown.title" : "opinion.title")}>
      {unknown && <p>{text.say("opinion.unknown.text")}</p>}
      {!content && renewing && <Skeleton />}
      {failure !== undefined && !renewing && !unknown && <Failure failure={failure} retry={renew} />}
      {content && (
        <>
          <p class="quiet">
            {text.say("opinion.about", {
              reference: content.reference,
              procedure: wordsIn(content.procedure.title, text),
              moment: dates.moment(content.askedAt),
            })}
          </p>
          <h2>{text.say("opinion.question")}</h2>
          <p class="said">{content.question}</p>
          <ShownToExpert shown={content.shown} again={() => getOpinion(opinion, secret)} />
          {content.answer ? (
            <p class="notice notice--good" role="status">
              {text.say("opinion.given", { moment: dates.moment(content.answer.at) })}
            </p>
          ) : (
            <WriteForm
              id="opinion"
              label={text.say("opinion.text")}
              hint={text.say("opinion.textHint")}
              missing="opinion.missing"
              over="opinion.over"
              send="opinion.send"
              sending="opinion.sending"
              button="button--wide"
              act={async (words) => replace(await giveOpinion(opinion, secret, words))}
            />
          )}
        </>
      )}
      <HumanWay />
    </Page>
  );
}
