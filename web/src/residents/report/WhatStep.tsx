import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { Say, useText } from "../../language/context";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { FieldGroup } from "../../parts/Field";
import { SearchField } from "../../parts/SearchField";
import { useTerritory } from "../../territory/context";
import { AlreadyKnown } from "./AlreadyKnown";
import { groupCategories, searchCategories } from "./categories";
import { useFiling } from "./filing";
import { Step } from "./Step";
import { Tiles } from "./Tiles";
import { useStep } from "./useStep";

/** What: a word finds the subject; without one, every subject stands in its group. */
export function WhatStep(): VNode {
  const text = useText();
  const { categories } = useTerritory();
  const { draft } = useFiling();
  const [typed, setTyped] = useState("");
  const { faults, errorOf, leave } = useStep(["category"], "/signaler/details");
  const found = searchCategories(categories, typed, text);
  const searching = typed.trim().length >= 2;

  return (
    <Step step={2} title={text.say("report.what.title")} back="/signaler/ou">
      <p class="quiet lead">
        {draft.place?.label && <Say what="report.what.near" place={<b>{draft.place.label}</b>} />}{" "}
        <a href="/signaler/ou">{text.say("report.what.changePlace")}</a>
      </p>
      <form onSubmit={leave} noValidate>
        <ErrorSummary faults={faults} />
        <SearchField
          id="word"
          label={text.say("report.what.search")}
          hint={text.say("report.what.searchHint")}
          typed={typed}
          type={setTyped}
        />
        <p role="status" class={searching && found.length === 0 ? "notice" : "unseen"}>
          {searching &&
            (found.length === 0
              ? text.say("report.what.none")
              : `${text.say("report.what.proposed")} : ${found.length}`)}
        </p>
        {searching && found.length > 0 ? (
          <FieldGroup
            isPart
            id="category"
            label={text.say("report.what.proposed")}
            error={errorOf("category")}
          >
            <Tiles categories={found} />
            <AlreadyKnown />
          </FieldGroup>
        ) : (
          <FieldGroup isPart id="category" label={text.say("report.what.all")} error={errorOf("category")}>
            {[...groupCategories(categories, text)].map(([group, members]) => (
              <div key={group} role="group" aria-label={group}>
                <h2>{group}</h2>
                <Tiles categories={members} />
                {members.some(({ code }) => code === draft.category) && <AlreadyKnown />}
              </div>
            ))}
          </FieldGroup>
        )}
        <div class={draft.category ? "stay" : ""}>
          <button class="button button--wide" type="submit">
            {text.say("report.continue")}
          </button>
        </div>
      </form>
    </Step>
  );
}
