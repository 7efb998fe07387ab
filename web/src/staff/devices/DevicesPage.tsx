import type { VNode } from "preact";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { navigate, useLocation } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { useTerritory } from "../../territory/context";
import { NoRight } from "../session/NoRight";
import { administers, seesAll, useAgent } from "../session/agent";
import { DeviceTable } from "./DeviceTable";
import { ADD, addressOf, filtersOf, listDevices, type DevicePage, type Filters } from "./staffDevices";

/** The devices of a commune, with how each of them is. */
export function DevicesPage(): VNode {
  const text = useText();
  const agent = useAgent();
  const filters = filtersOf(useLocation().query);
  const list = useLoaded(addressOf(filters), (signal) => listDevices(agent, filters, signal));
  if (!seesAll(agent.me) || hasStatus(list.failure, 403)) return <NoRight />;
  const failed = list.failure !== undefined && !list.renewing;
  const content = failed && list.isOld ? undefined : list.content;
  return (
    <Page className="wide" title={text.say("devices.title")}>
      <p class="quiet">
        {text.say("devices.lead")} <Renewing when={list.renewing && content !== undefined} />
      </p>
      {failed && <Failure failure={list.failure} retry={list.renew} />}
      <div class="devices__bar unprinted">
        <CommuneChoice filters={filters} />
        {administers(agent.me) && (
          <a class="button" href={ADD}>
            {text.say("devices.add")}
          </a>
        )}
      </div>
      {content ? <List content={content} filters={filters} /> : list.renewing && <Skeleton lines={8} />}
    </Page>
  );
}

function List({ content, filters }: { content: DevicePage; filters: Filters }): VNode {
  const text = useText();
  if (content.items.length === 0 && !filters.cursor) {
    return <p class="card">{text.say("devices.empty")}</p>;
  }
  return (
    <>
      <DeviceTable devices={content.items} />
      {(filters.cursor || content.next) && (
        <p class="pages unprinted">
          {filters.cursor && (
            <a class="button button--second" href={addressOf({ ...filters, cursor: undefined })}>
              {text.say("inbox.first")}
            </a>
          )}
          {content.next && (
            <a class="button button--second" href={addressOf({ ...filters, cursor: content.next })}>
              {text.say("inbox.more")}
            </a>
          )}
        </p>
      )}
    </>
  );
}

function CommuneChoice({ filters }: { filters: Filters }): VNode | null {
  const text = useText();
  const { communes } = useTerritory();
  if (communes.length < 2) return null;
  return (
    <label class="search__service">
      <span class="small">{text.say("devices.commune")}</span>
      <select
        class="input"
        value={filters.jurisdiction ?? communes[0]?.insee}
        onChange={(event) =>
          navigate(addressOf({ jurisdiction: event.currentTarget.value, cursor: undefined }))
        }
      >
        {communes.map(({ insee, name }) => (
          <option key={insee} value={insee}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
