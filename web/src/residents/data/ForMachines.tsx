import type { VNode } from "preact";
import { useText } from "../../language/context";

/** The same for programs: the catalogue, the feed, and the plain page of addresses. */
const WAYS = {
  turtle: "/data/catalog.ttl",
  jsonld: "/data/catalog.jsonld",
  rdf: "/data/catalog.rdf",
  feed: "/data/feed.atom",
  plain: "/donnees-ouvertes.html",
} as const;

export function ForMachines(): VNode {
  const text = useText();
  return (
    <section class="unprinted" aria-labelledby="machines">
      <h2 id="machines">{text.say("data.machines")}</h2>
      <p>{text.say("data.machines.text")}</p>
      <ul class="data__ways">
        {(Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way) => (
          <li key={way}>
            <a class="link" href={WAYS[way]}>
              {text.say(`data.machines.${way}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
