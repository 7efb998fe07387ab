import type { VNode } from "preact";
import { useText } from "../../language/context";
import { useTerritory } from "../../territory/context";
import { seesAll, useAgent } from "../session/agent";

interface Props {
  readonly service: string | undefined;
  readonly choose: (service: string | undefined) => void;
}

/** Picks one of the agent's services, or all, where there are several. */
export function ServiceChoice({ service, choose }: Props): VNode | null {
  const text = useText();
  const { services } = useTerritory();
  const { me } = useAgent();
  const offered = seesAll(me) ? services : services.filter(({ id }) => me.services.includes(id));
  if (offered.length < 2) return null;
  return (
    <label class="search__service">
      <span class="small">{text.say("inbox.service")}</span>
      <select
        class="input"
        value={service ?? ""}
        onChange={(event) => choose(event.currentTarget.value || undefined)}
      >
        <option value="">{text.say("inbox.service.all")}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {text.of(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
