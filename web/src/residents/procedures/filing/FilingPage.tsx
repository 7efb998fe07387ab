import "../../../styles/procedures.css";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { getProcedure, type Procedure } from "../../../api/procedures";
import { ProblemError } from "../../../api/problem";
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
import { findKept, keepRequest, readUnsaved } from "../kept";
import { CheckPage } from "./CheckPage";
import { ContactPage } from "./ContactPage";
import { DraftingContext, isGone } from "./drafting";
import { FormPageStep } from "./FormPageStep";
import { GoneDraft, type Gone } from "./GoneDraft";
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
  if (content && !loaded.isOld) {
    if ("answers" in content) return <GoneDraft {...content} />;
    return <Opened key={fragment} of={key} opened={content} step={step} />;
  }
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

/** The request, and the version of its procedure that it was begun with; else what this device still holds of it. */
async function open(key: RequestKey | undefined, signal: AbortSignal): Promise<Opened | Gone> {
  if (!key) throw new Error("An address without a request");
  const request = await getRequest(key, signal).catch((failure: unknown) => {
    if (!isGone(failure)) throw failure;
    return undefined;
  });
  if (!request) return leftOf(key, signal);
  keepRequest(request, key.secret, deviceStorage());
  const { id, version } = request.procedure;
  return { request, procedure: await getProcedure(id, signal, version) };
}

async function leftOf({ reference }: RequestKey, signal: AbortSignal): Promise<Gone> {
  const kept = findKept(reference, deviceStorage());
  const unsaved = readUnsaved(reference, deviceStorage());
  if (!kept || !unsaved) throw new ProblemError(404);
  return { reference, procedure: await getProcedure(kept.procedure, signal), answers: unsaved.answers };
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
  if (isGone(drafting.failure)) return <GoneDraft {...drafting} reference={key.reference} />;
  return (
    <DraftingContext.Provider value={drafting}>
      {page && <FormPageStep key={page.id} page={page} />}
      {step === CONTACT && <ContactPage />}
      {step === CHECK && <CheckPage />}
      {step === SENT && <SentPage />}
    </DraftingContext.Provider>
  );
}
