import type { ComponentChildren, VNode } from "preact";
import { useText } from "../../language/context";
import { Frame } from "../../parts/Frame";
import { useTerritory } from "../../territory/context";
import { themeOf } from "../../territory/theme";
import { placeOf, seesAll, type Me } from "./agent";

interface Props {
  readonly me?: Me;
  readonly signOut?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** What stands around the console: navigation, who is signed in and for which service, the way out. */
export function StaffFrame({ me, signOut, children }: Props): VNode {
  const text = useText();
  const territory = useTerritory();
  const aside = (
    <>
      {me && (
        <nav class="top__nav" aria-label={text.say("staff.nav")}>
          <a href="/staff/">{text.say("staff.nav.reports")}</a>
          <a href="/staff/demandes">{text.say("staff.nav.requests")}</a>
          <a href="/staff/demarches">{text.say("staff.nav.procedures")}</a>
          <a href="/staff/donnees">{text.say("staff.nav.data")}</a>
          {seesAll(me) && <a href="/staff/appareils">{text.say("staff.nav.devices")}</a>}
          {seesAll(me) && <a href="/staff/quarantaine">{text.say("staff.nav.quarantine")}</a>}
        </nav>
      )}
      {me && (
        <span class="top__me">
          <b>{me.name}</b>, {placeOf(me, text, territory)}
        </span>
      )}
      {signOut && (
        <button type="button" class="top__language" onClick={signOut}>
          {text.say("staff.signOut")}
        </button>
      )}
    </>
  );
  return (
    <Frame home="/staff/" line={text.say("staff.space")} aside={aside}>
      {me && <ColorRefused color={territory.color} />}
      {children}
    </Frame>
  );
}

/** Tells the town hall why its colour is not used; residents simply see a legible page. */
function ColorRefused({ color }: { color: string | undefined }): VNode | null {
  const text = useText();
  const theme = color ? themeOf(color) : undefined;
  if (theme?.kind !== "refused") return null;
  return (
    <p class="notice notice--wait unprinted">
      {text.say("staff.color", { color: theme.color, ratio: theme.ratio })}
    </p>
  );
}
