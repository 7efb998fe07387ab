import type { ComponentChildren, VNode } from "preact";
import { useSpeech } from "../language/context";
import { useTerritory } from "../territory/context";

interface Props {
  /** Where the town's mark leads. */
  readonly home: string;
  /** Under the town's name. */
  readonly line: string;
  /** At the right of the header: navigation, who is signed in. */
  readonly aside?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands around every page: skip link, the town's mark and name, the language switch, the human way. */
export function Frame({ home, line, aside, foot, children }: Props): VNode {
  const { text } = useSpeech();
  const { name, mark } = useTerritory();
  return (
    <>
      <a class="skip" href="#content">
        {text.say("app.skip")}
      </a>
      <header class="top">
        <div class="top__row">
          <a class="top__town" href={home}>
            <span class="top__mark" aria-hidden="true">
              {mark ?? name.charAt(0)}
            </span>
            <span>
              <span class="top__name">{name}</span> <span class="top__slogan">{line}</span>
            </span>
          </a>
          {aside}
          <LanguageSwitch />
        </div>
      </header>
      {children}
      {foot}
    </>
  );
}

function LanguageSwitch(): VNode {
  const { text, switchTo } = useSpeech();
  const other = text.language === "fr" ? "en" : "fr";
  return (
    <button type="button" class="top__language" lang={other} onClick={() => switchTo(other)}>
      {text.say("app.switch")}
      <span class="unseen">{` – ${text.say("app.switchLabel")}`}</span>
    </button>
  );
}
