import type { VNode } from "preact";
import type { Opinion } from "../../../api/opinions";
import { ReadPart } from "../../../forms/view/ReadForm";
import { useText } from "../../../language/context";
import { PieceList } from "../../../requests/PieceList";

interface Props extends Pick<Opinion, "shown"> {
  /** The same, as it is now: addresses of files last some minutes only. */
  readonly again: () => Promise<Opinion>;
}

/** The answers and the files that the service chose to show. */
export function ShownToExpert({ shown: { pages, answers, pieces }, again }: Props): VNode | null {
  const text = useText();
  if (pages.length === 0 && pieces.length === 0) return null;
  const kept = pieces.map((piece) => ({ ...piece, state: "kept" as const }));
  const addressOf = async (id: string): Promise<string> => {
    const { shown } = await again();
    const now = shown.pieces.find((piece) => piece.id === id);
    if (!now) throw new Error("The file is not shown any more");
    return now.url;
  };
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{text.say("opinion.shown")}</h2>
      <ReadPart form={{ schema: {}, ui: { pages } }} answers={answers} pieces={kept} />
      {kept.length > 0 && <PieceList title={text.say("opinion.files")} pieces={kept} addressOf={addressOf} />}
    </section>
  );
}
