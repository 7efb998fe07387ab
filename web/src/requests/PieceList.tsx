import type { VNode } from "preact";
import type { Piece } from "../api/pieces";
import { useText } from "../language/context";
import { sizeWords } from "../forms/view/fileRules";
import { useAct } from "../api/useAct";

interface Props {
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly addressOf: (piece: string) => Promise<string>;
}

/** The files of a request, each opened by an address that lasts some minutes. */
export function PieceList({ title, pieces, addressOf }: Props): VNode {
  const text = useText();
  const { failure, run } = useAct();
  const open = (piece: Piece): void => run(async () => window.location.assign(await addressOf(piece.id)));
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul class="files">
        {pieces.map((piece) => (
          <li class="files__one" key={piece.id}>
            <span class="files__name">
              {piece.name} <span class="quiet small">{sizeWords(piece.size, text)}</span>
            </span>
            <button
              type="button"
              class="link"
              onClick={() => open(piece)}
              aria-label={text.say("file.openWhat", { name: piece.name })}
            >
              {text.say("file.open")}
            </button>
          </li>
        ))}
      </ul>
      <p role="alert">{failure !== undefined && text.say("file.notOpened")}</p>
    </section>
  );
}
