import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Answer, Options } from "../../api/request";
import type { Text } from "../../language/text";
import { serviceOf } from "../../territory/context";
import type { Territory } from "../../territory/types";

/** Who is signed in, as GET /api/staff/me says. */
export interface Me {
  readonly name: string;
  readonly roles: readonly string[];
  readonly services: readonly string[];
}

export interface Agent {
  readonly me: Me;
  readonly ask: <T>(path: string, options?: Options) => Promise<Answer<T>>;
}

export const AgentContext = createContext<Agent | undefined>(undefined);

export function useAgent(): Agent {
  const agent = useContext(AgentContext);
  if (!agent) throw new Error("No signed-in agent above this component");
  return agent;
}

/** Whether the agent sees all services, not only some. */
export function seesAll({ roles }: Me): boolean {
  return roles.includes("manager") || roles.includes("admin");
}

/** What stands after the agent's name: the services, or the role of who sees them all. */
export function placeOf(me: Me, text: Text, territory: Territory): string {
  if (me.roles.includes("admin")) return text.say("staff.role.admin");
  if (me.roles.includes("manager")) return text.say("staff.role.manager");
  return me.services.map((id) => text.of(serviceOf(territory, id)?.name) || id).join(", ");
}

/** Whether the agent changes what others only look at: devices, settings. */
export function administers({ roles }: Me): boolean {
  return roles.includes("admin");
}
