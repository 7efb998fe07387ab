import "../../styles/procedures.css";
import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Piece, Place } from "../../api/pieces";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { evaluate, type Evaluation } from "../../forms/evaluate";
import type { Answers, FormPage } from "../../forms/form";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Steps } from "../../parts/Steps";
import { Failure, Skeleton } from "../../parts/Waiting";
import { Answered } from "../../forms/view/Answered";
import { faultsAmong } from "../../forms/view/faults";
import { FieldList } from "../../forms/view/FieldView";
import { stopOf, visiblePages } from "../../forms/view/fields";
import { FillingContext, type Filling } from "../../forms/view/filling";
import { idOf, withValue } from "../../forms/view/pointers";
import { StopNotice } from "../../forms/view/StopNotice";
import { todayIn } from "../../forms/view/today";
import { useTerritory } from "../../territory/context";
import { NoRight } from "../session/NoRight";
import { useAgent } from "../session/agent";
import { openProcedure, pageOf, previewOf, type Document } from "./staffProcedures";

interface Props {
  readonly id: string;
  /** The form's page; the first one when the address names none. */
  readonly page: string;
}

/** The working document's form as a resident fills it in; nothing leaves this page. */
export default function PreviewPage({ id, page }: Props): VNode {
  const text = useText();
  const agent = useAgent();
  const { content, failure, renew } = useLoaded(id, (signal) => openProcedure(agent, id, signal));
  if (hasStatus(failure, 403)) return <NoRight />;
  if (content) return <Preview document={content.document} here={page} />;
  return (
    <Page title={text.say("catalogue.preview")}>
      {failure ? <Failure failure={failure} retry={renew} /> : <Skeleton />}
    </Page>
  );
}

function Preview({ document, here }: { document: Document; here: string }): VNode {
  const text = useText();
  const filling = useTrial(document);
  const pages = visiblePages(document.form, filling.evaluation);
  const at = Math.max(
    0,
    pages.findIndex(({ id }) => id === here),
  );
  const page = here === END ? undefined : pages[at];
  const step = page ? at + 1 : pages.length + 1;
  return (
    <FillingContext.Provider value={filling}>
      <Page
        title={page ? text.of(page.title) : text.say("check.title")}
        before={
          <>
            <p class="notice notice--wait">
              {text.say("catalogue.preview.text")}{" "}
              <a href={pageOf(document.id)}>{text.say("catalogue.preview.leave")}</a>
            </p>
            <p class="quiet small filing__what">{text.of(document.title)}</p>
            <Steps step={step} count={pages.length + 1} />
          </>
        }
      >
        {page ? (
          <TrialPage
            key={page.id}
            page={page}
            filling={filling}
            next={previewOf(document.id, pages[at + 1]?.id ?? END)}
          />
        ) : (
          <Answered form={document.form} change={(each) => previewOf(document.id, each)} />
        )}
        {step > 1 && (
          <p>
            <a class="link" href={previewOf(document.id, pages[step - 2]?.id)}>
              {text.say("report.back")}
            </a>
          </p>
        )}
      </Page>
    </FillingContext.Provider>
  );
}

/** The address of what follows the last page. */
const END = "fin";

interface TrialProps {
  readonly page: FormPage;
  readonly filling: Filling;
  readonly next: string;
}

function TrialPage({ page, filling, next }: TrialProps): VNode {
  const text = useText();
  const { answers, evaluation } = filling;
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState<readonly { field: string; words: string }[]>([]);
  const faults = faultsAmong(page.fields, answers, evaluation, text.language);
  const stop = stopOf(page, evaluation);
  const errors = new Map(asked ? faults.map(({ pointer, words }) => [pointer, words]) : []);
  const leave = (event: Event): void => {
    event.preventDefault();
    setAsked(true);
    setTold(faults.map(({ pointer, words }) => ({ field: idOf(pointer), words })));
    if (!stop && faults.length === 0) navigate(next);
  };
  return (
    <form onSubmit={leave} noValidate>
      <ErrorSummary faults={told} />
      {page.intro && <p class="said">{text.of(page.intro)}</p>}
      <FillingContext.Provider value={{ ...filling, errors }}>
        <FieldList fields={page.fields} />
      </FillingContext.Provider>
      <div role="status">{stop && <StopNotice stop={stop} />}</div>
      {!stop && (
        <button class="button button--wide" type="submit">
          {text.say("filing.continue")}
        </button>
      )}
    </form>
  );
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Answers that live as long as the page; files stay on the device. */
function useTrial({ form }: Document): Filling {
  const { zone } = useTerritory();
  const [answers, setAnswers] = useState<Answers>({});
  const [list, setList] = useState<readonly Piece[]>([]);
  const evaluation: Evaluation = useMemo(() => evaluate(form, answers, todayIn(zone)), [form, answers, zone]);
  const send = async (_place: Place, { name, type, size }: File): Promise<Piece> => {
    const piece: Piece = { id: crypto.randomUUID(), name, type, size, state: "kept" };
    setList((all) => [...all, piece]);
    return piece;
  };
  const change = (pointer: string, value: unknown): void =>
    setAnswers((before) => withValue(before, pointer, value));
  return {
    form,
    answers,
    evaluation,
    errors: NONE,
    change,
    files: {
      list,
      send,
      drop: async () => undefined,
      addressOf: () => Promise.reject(new Error("A trial keeps no files")),
    },
  };
}
