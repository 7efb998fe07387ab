import "../../styles/procedures.css";
import "../../styles/requests.css";
import type { VNode } from "preact";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { NoRight } from "../session/NoRight";
import { seesAll, useAgent } from "../session/agent";
import { BackToProcedures } from "./BackToProcedures";
import { DocumentFile } from "./DocumentFile";
import { importProcedure, pageOf } from "./staffProcedures";

/** Takes a new procedure from a file; its own page follows. */
export default function ImportPage(): VNode {
  const text = useText();
  const agent = useAgent();
  if (!seesAll(agent.me)) return <NoRight />;
  const send = async (document: unknown): Promise<void> => {
    await importProcedure(agent, document);
    navigate(pageOf((document as { id: string }).id));
  };
  return (
    <Page title={text.say("catalogue.import")} before={<BackToProcedures />}>
      <p>{text.say("catalogue.import.lead")}</p>
      <DocumentFile label={text.say("catalogue.import.choose")} send={send} />
    </Page>
  );
}
