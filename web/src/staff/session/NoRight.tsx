import type { VNode } from "preact";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { useAgent } from "./agent";

/** A page that is for others; says who can give the right. */
export function NoRight(): VNode {
  const text = useText();
  const { me } = useAgent();
  return (
    <Page title={text.say("staff.denied.title")}>
      <p>{text.say("staff.denied.role", { name: me.name })}</p>
      <a class="button" href="/staff/">
        {text.say("case.back")}
      </a>
    </Page>
  );
}
