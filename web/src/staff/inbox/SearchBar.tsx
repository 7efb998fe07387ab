import type { VNode } from "preact";
import { navigate } from "../../navigation/location";
import { addressOf, type Filters } from "../staffReports";
import { FindField } from "./FindField";
import { ServiceChoice } from "./ServiceChoice";

interface Props {
  readonly filters: Filters;
  readonly typed: string;
  readonly type: (typed: string) => void;
}

/** Narrows the page by words, opens a whole reference on Enter, and picks the service where there are several. */
export function SearchBar({ filters, typed, type }: Props): VNode {
  return (
    <div class="search unprinted">
      <FindField typed={typed} type={type} pageOf={(reference) => `/staff/signalements/${reference}`} />
      <ServiceChoice
        service={filters.service}
        choose={(service) => navigate(addressOf({ queue: filters.queue, service, cursor: undefined }))}
      />
    </div>
  );
}
