import type { VNode } from "preact";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { readReference } from "../../parts/reference";
import { useTerritory } from "../../territory/context";
import { seesAll, useAgent } from "../session/agent";
import { addressOf, type Filters } from "../staffReports";

interface Props {
  readonly filters: Filters;
  readonly typed: string;
  readonly type: (typed: string) => void;
}

/** Narrows the page by words, opens a whole reference on Enter, and picks the service where there are several. */
export function SearchBar({ filters, typed, type }: Props): VNode {
  const text = useText();
  const onEnter = (event: KeyboardEvent): void => {
    const reference = event.key === "Enter" ? readReference(typed) : undefined;
    if (reference) navigate(`/staff/signalements/${reference}`);
    if (event.key === "Escape") (event.currentTarget as HTMLElement).blur();
  };
  return (
    <div class="search unprinted">
      <label class="search__field">
        <span class="small">{text.say("inbox.find")}</span>
        <input
          id="find"
          class="input"
          type="search"
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onEnter}
        />
      </label>
      <ServiceChoice filters={filters} />
    </div>
  );
}

function ServiceChoice({ filters }: { filters: Filters }): VNode | null {
  const text = useText();
  const { services } = useTerritory();
  const { me } = useAgent();
  const offered = seesAll(me) ? services : services.filter(({ id }) => me.services.includes(id));
  if (offered.length < 2) return null;
  const choose = (service: string): void =>
    navigate(addressOf({ queue: filters.queue, service: service || undefined, cursor: undefined }));
  return (
    <label class="search__service">
      <span class="small">{text.say("inbox.service")}</span>
      <select
        class="input"
        value={filters.service ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
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
