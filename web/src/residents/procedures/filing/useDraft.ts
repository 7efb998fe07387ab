import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Piece } from "../../../api/pieces";
import type { Procedure } from "../../../api/procedures";
import { hasStatus, isPassing, ProblemError } from "../../../api/problem";
import { getRequest, saveAnswers, type Request, type RequestKey } from "../../../api/requests";
import { deviceStorage } from "../../../device/storage";
import { evaluate } from "../../../forms/evaluate";
import type { Answers } from "../../../forms/form";
import { useText } from "../../../language/context";
import { useTerritory } from "../../../territory/context";
import { faultsOfViolations, type FieldFault } from "../../../forms/view/faults";
import { withValue } from "../../../forms/view/pointers";
import { seeded } from "../../../forms/view/seeded";
import { answeredOn } from "../../../forms/view/today";
import { dropUnsaved, keepUnsaved, readUnsaved } from "../kept";
import { isGone, type Drafting, type Saved } from "./drafting";

/** What a draft holds, kept on the device at each change and saved at the town at each page. */
export function useDraft(key: RequestKey, procedure: Procedure, first: Request): Drafting {
  const text = useText();
  const { zone } = useTerritory();
  const storage = useMemo(deviceStorage, []);
  const unsaved = useMemo(() => readUnsaved(key.reference, storage), []);
  const [request, setRequest] = useState(first);
  const { form } = procedure;
  const [answers, setAnswers] = useState(() => seeded(form, unsaved?.answers ?? first.answers));
  const [saved, setSaved] = useState<Saved>(() => stateOf(unsaved?.version, first.version));
  const [arrived, setArrived] = useState<readonly Piece[]>([]);
  const [refused, setRefused] = useState<readonly FieldFault[]>([]);
  const [failure, setFailure] = useState<unknown>();
  // A file that arrives while something is typed, or while the page is saved, must find the last state, not the one it left.
  const latest = useRef({ request, answers, page: first.page ?? "" });
  const day = answeredOn(zone, first.submittedAt);
  const evaluation = useMemo(() => evaluate(form, answers, day), [form, answers, day]);

  const write = (now: Answers): void => {
    latest.current.answers = seeded(form, now);
    setAnswers(latest.current.answers);
  };

  const keep = (): void => {
    const { request, answers } = latest.current;
    keepUnsaved(key.reference, { version: request.version, answers }, storage);
  };

  const change = (pointer: string, value: unknown): void => {
    write(withValue(latest.current.answers, pointer, value));
    keep();
    setSaved((before) => (before === "elsewhere" ? before : "device"));
    setRefused((before) => before.filter((fault) => !fault.pointer.startsWith(pointer)));
  };

  const replace = (now: Request): void => {
    latest.current.request = now;
    setRequest(now);
    setFailure(undefined);
  };

  const refuse = (cause: unknown): void => {
    setFailure(cause);
    // The device now has the only copy; the page may be opened again.
    if (isGone(cause)) keep();
    if (!(cause instanceof ProblemError)) return;
    setRefused(faultsOfViolations(form, answers, evaluation, cause.violations, text.language));
  };

  const put = async (): Promise<Request | "kept" | undefined> => {
    const { answers, page } = latest.current;
    setSaved("saving");
    setFailure(undefined);
    try {
      const now = evaluate(form, answers, day).answers;
      const kept = await withFreshVersion((version) => saveAnswers(key, version, now, page));
      replace(kept);
      const typedSince = latest.current.answers !== answers;
      setSaved(typedSince ? "device" : "town");
      if (!typedSince) dropUnsaved(key.reference, storage);
      return kept;
    } catch (cause) {
      setSaved(hasStatus(cause, 412) ? "elsewhere" : "device");
      if (!hasStatus(cause, 412)) refuse(cause);
      return isPassing(cause) ? "kept" : undefined;
    }
  };

  /** A code that was asked for, or a message, also makes a new version: only other answers are a difference to settle. */
  const withFreshVersion = async (act: (version: number) => Promise<Request>): Promise<Request> => {
    const seen = latest.current.request;
    try {
      return await act(seen.version);
    } catch (cause) {
      if (!hasStatus(cause, 412)) throw cause;
      const now = await getRequest(key);
      if (!sameAnswers(now, seen)) throw cause;
      replace(now);
      return act(now.version);
    }
  };

  const save = (page: string): Promise<Request | "kept" | undefined> => {
    latest.current.page = page;
    return put();
  };

  const settle = async (choice: "mine" | "theirs"): Promise<void> => {
    try {
      const theirs = await getRequest(key);
      replace(theirs);
      if (choice === "mine") return void (await put());
      write(theirs.answers);
      setSaved("town");
      dropUnsaved(key.reference, storage);
    } catch (cause) {
      refuse(cause);
    }
  };

  useWhenOnline(isPassing(failure), () => void put());
  return {
    key,
    procedure,
    request,
    answers,
    evaluation,
    pieces: [...request.pieces, ...arrived],
    keepPiece: (piece) => setArrived((before) => [...before, piece]),
    saved,
    refused,
    failure,
    change,
    save,
    replace,
    settle,
    withFreshVersion,
    refuse,
  };
}

function stateOf(unsaved: number | undefined, version: number): Saved {
  if (unsaved === undefined) return "town";
  return unsaved < version ? "elsewhere" : "device";
}

function sameAnswers(one: Request, other: Request): boolean {
  return JSON.stringify(one.answers) === JSON.stringify(other.answers);
}

/** What could not be saved is saved as soon as the network is back. */
function useWhenOnline(waiting: boolean, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!waiting) return;
    const now = () => latest.current();
    window.addEventListener("online", now);
    return () => window.removeEventListener("online", now);
  }, [waiting]);
}
