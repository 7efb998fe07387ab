import type { VNode } from "preact";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { FindField } from "../inbox/FindField";
import { ServiceChoice } from "../inbox/ServiceChoice";
import { addressOf, pageOf, STATES, type Filters, type State } from "./staffRequests";

interface Props {
  readonly filters: Filters;
  readonly typed: string;
  readonly type: (typed: string) => void;
}

/** Narrows the page by words, opens a whole reference on Enter, and picks the list and the service. */
export function RequestsBar({ filters, typed, type }: Props): VNode {
  return (
    <div class="search">
      <FindField typed={typed} type={type} pageOf={pageOf} />
      <StateChoice filters={filters} />
      <ServiceChoice
        service={filters.service}
        choose={(service) => navigate(addressOf({ ...filters, service, cursor: undefined }))}
      />
    </div>
  );
}

function StateChoice({ filters }: { filters: Filters }): VNode {
  const text = useText();
  const choose = (state: State): void => navigate(addressOf({ ...filters, state, cursor: undefined }));
  return (
    <label class="search__service">
      <span class="small">{text.say("work.state")}</span>
      <select
        class="input"
        value={filters.state}
        onChange={(event) => choose(event.currentTarget.value as State)}
      >
        {STATES.map((state) => (
          <option key={state} value={state}>
            {text.say(`work.state.${state}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
