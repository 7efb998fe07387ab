import type { ComponentType, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { navigate } from "../../navigation/location";
import { CheckStep } from "./CheckStep";
import { DetailsStep } from "./DetailsStep";
import { CHECK, STEP_OF, stepToShow } from "./draft";
import { useFiling } from "./filing";
import { SentPage } from "./SentPage";
import { WaitingPage } from "./WaitingList";
import { WhatStep } from "./WhatStep";
import { WhereStep } from "./WhereStep";

const STEPS = new Map<string, ComponentType>([
  [STEP_OF.place, WhereStep],
  [STEP_OF.category, WhatStep],
  [STEP_OF.description, DetailsStep],
  [CHECK, CheckStep],
]);

/** The page of an address under /signaler, or nothing when there is none. */
export function reportPage(path: string): VNode | undefined {
  const [, , page, reference] = path.split("/");
  if (page === "attente") return <WaitingPage />;
  if (page === "envoye") return reference ? <SentPage reference={reference} /> : undefined;
  const step = page ? `/signaler/${page}` : STEP_OF.place;
  return STEPS.has(step) ? <StepPage asked={step} /> : undefined;
}

/** A step of the form, or the first one that still needs its answer, at its own address. */
function StepPage({ asked }: { asked: string }): VNode | null {
  const { draft } = useFiling();
  const shown = stepToShow(asked, draft);
  useEffect(() => {
    if (shown !== asked) navigate(shown, { replace: true });
  }, [shown, asked]);
  const Shown = STEPS.get(shown);
  return Shown ? <Shown /> : null;
}
