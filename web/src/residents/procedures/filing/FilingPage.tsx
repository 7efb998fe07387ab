import "../../../styles/procedures.css";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { getProcedure, type Procedure } from "../../../api/procedures";
import { getRequest, type Request, type RequestKey } from "../../../api/requests";
import { useLoaded } from "../../../api/use";
import { deviceStorage } from "../../../device/storage";
import { useText } from "../../../language/context";
import { navigate } from "../../../navigation/location";
import { Page } from "../../../navigation/Page";
import { HumanWay } from "../../../parts/HumanWay";
import { Failure, Skeleton } from "../../../parts/Waiting";
import {
  CHECK,
  CONTACT,
  keyOf,
  procedureAddress,
  requestAddress,
  SENT,
  stepAddress,
} from "../../../requests/addresses";
import { visiblePages } from "../../../forms/view/fields";
import { isUnknownRequest, UnknownRequest } from "../follow/UnknownRequest";
import { keepRequest } from "../kept";
import { CheckPage } from "./CheckPage";
import { ContactPage } from "./ContactPage";
import { DraftingContext } from "./drafting";
import { FormPageStep } from "./FormPageStep";
import { SentPage } from "./SentPage";
import { useDraft } from "./useDraft";

interface Props {
  readonly procedure: string;
  readonly step: string;
  /** Says of which request: `K7Q4-M2ZX.<secret>`. */
  readonly fragment: string;
}

interface Opened {
  readonly request: Request;
  readonly procedure: Procedure;
}

/** A step of a filing, of the request that the address names. */
export default function FilingPage({ procedure, step, fragment }: Props): VNode | null {
  const text = useText();
  const key = keyOf(fragment);
  const loaded = useLoaded(fragment, (signal) => open(key, signal));
  const { content, failure, renewing, renew } = loaded;
  useEffect(() => {
    if (!key) navigate(procedureAddress(procedure), { replace: true });
  }, [fragment]);
  if (!key) return null;
  if (content && !loaded.isOld) return <Opened key={fragment} of={key} opened={content} step={step} />;
  if (isUnknownRequest(failure)) return <UnknownRequest reference={key.reference} />;
  return (
    <Page title={text.say("filing.title")}>
      {failure !== undefined && !renewing ? (
        <>
          <Failure failure={failure} retry={renew} />
          <HumanWay counter />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

/** The request, and the version of its procedure that it was begun with. */
async function open(key: RequestKey | undefined, signal: AbortSignal): Promise<Opened> {
  if (!key) throw new Error("An address without a request");
  const request = await getRequest(key, signal);
  keepRequest(request, key.secret, deviceStorage());
  const { id, version } = request.procedure;
  return { request, procedure: await getProcedure(id, signal, version) };
}

function Opened({ of: key, opened, step }: { of: RequestKey; opened: Opened; step: string }): VNode | null {
  const drafting = useDraft(key, opened.procedure, opened.request);
  const { request, procedure, evaluation } = drafting;
  const pages = visiblePages(procedure.form, evaluation);
  const isOver = request.status !== "draft" && step !== SENT;
  const isTooSoon = request.status === "draft" && step === SENT;
  const page = pages.find(({ id }) => id === step);
  const isKnown = page !== undefined || [CONTACT, CHECK, SENT].includes(step);
  const elsewhere = isOver
    ? requestAddress(key)
    : isTooSoon
      ? stepAddress(procedure.id, CHECK, key)
      : isKnown
        ? undefined
        : stepAddress(procedure.id, pages[0]?.id ?? CONTACT, key);
  useEffect(() => {
    if (elsewhere) navigate(elsewhere, { replace: true });
  }, [elsewhere]);
  if (elsewhere) return null;
  return (
    <DraftingContext.Provider value={drafting}>
      {page && <FormPageStep key={page.id} page={page} />}
      {step === CONTACT && <ContactPage />}
      {step === CHECK && <CheckPage />}
      {step === SENT && <SentPage />}
    </DraftingContext.Provider>
  );
}
