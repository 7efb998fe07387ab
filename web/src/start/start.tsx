import { render, type VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isPassing } from "../api/problem";
import { deviceStorage } from "../device/storage";
import { chosenLanguage, keepLanguage } from "../language/choice";
import { SpeechContext } from "../language/context";
import { textIn, type Language, type Text } from "../language/text";
import { Failure, Skeleton } from "../parts/Waiting";
import { TerritoryContext } from "../territory/context";
import { loadTerritory } from "../territory/load";
import { applyTheme, themeOf } from "../territory/theme";
import type { Territory } from "../territory/types";

/** Without the town's settings there is no page: it is asked again without waiting for a tap. */
const TRY_AGAIN_MS = 5_000;

/** Draws a page once its language and the town's settings are there; both pages begin here. */
export function start(App: () => VNode): void {
  render(<Start App={App} />, document.getElementById("app")!);
}

function Start({ App }: { App: () => VNode }): VNode | null {
  const [text, setText] = useState<Text>();
  const [territory, setTerritory] = useState<Territory>();
  const [failure, setFailure] = useState<unknown>();

  const switchTo = (language: Language): void => {
    void textIn(language).then((read) => {
      document.documentElement.lang = language;
      keepLanguage(language, deviceStorage());
      setText(read);
    }, setFailure);
  };
  const load = (): void => {
    loadTerritory(deviceStorage()).then((read) => {
      if (read.color) applyTheme(themeOf(read.color), document.documentElement);
      setTerritory(read);
    }, failed);
  };
  const failed = (cause: unknown): void => {
    setFailure(cause);
    if (isPassing(cause)) setTimeout(load, TRY_AGAIN_MS);
  };
  useEffect(() => {
    switchTo(chosenLanguage(window.location.search, deviceStorage()));
    load();
  }, []);

  if (!text) return null;
  return (
    <SpeechContext.Provider value={{ text, switchTo }}>
      {territory ? (
        <TerritoryContext.Provider value={territory}>
          <App />
        </TerritoryContext.Provider>
      ) : (
        <main class="column">
          {failure ? <Failure failure={failure} retry={load} /> : <Skeleton />}
          {failure !== undefined && <p class="notice">{text.say("human.without")}</p>}
        </main>
      )}
    </SpeechContext.Provider>
  );
}
