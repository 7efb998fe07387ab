import type { VNode } from "preact";
import { hasStatus } from "../api/problem";
import type { Loaded } from "../api/use";
import { useText } from "../language/context";
import type { Key } from "../language/text";
import { Page } from "../navigation/Page";
import { Failure, Skeleton } from "../parts/Waiting";
import { BackToList, type List } from "./BackToList";
import { useAgent } from "./session/agent";

interface Props {
  readonly reference: string;
  readonly loaded: Pick<Loaded<unknown>, "failure" | "renew">;
  readonly list: List;
  readonly words: { readonly title: Key; readonly unknownTitle: Key; readonly unknownText: Key };
}

/** What stands in the place of a report or a request that is coming, that is not there, or that others handle. */
export function NotOpened({ reference, loaded: { failure, renew }, list, words }: Props): VNode {
  const text = useText();
  const { me } = useAgent();
  const unknown = hasStatus(failure, 404) || hasStatus(failure, 422);
  const denied = hasStatus(failure, 403);
  const title = unknown ? words.unknownTitle : denied ? "staff.denied.title" : words.title;
  return (
    <Page className="wide" title={text.say(title)} before={<BackToList list={list} />}>
      {unknown && <p>{text.say(words.unknownText, { reference })}</p>}
      {denied && <p>{text.say("staff.denied.text", { name: me.name })}</p>}
      {!unknown && !denied && (failure ? <Failure failure={failure} retry={renew} /> : <Skeleton />)}
    </Page>
  );
}
