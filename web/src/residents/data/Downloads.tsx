import type { VNode } from "preact";
import type { DatasetFile } from "../../api/datasets";
import { formatName, inOrder } from "../../datasets/words";
import { sizeWords } from "../../forms/view/fileRules";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";

/** Every file, with its size, what its format is for in plain words, and its checksum. */
export function Downloads({ files }: { files: readonly DatasetFile[] }): VNode {
  const text = useText();
  return (
    <section aria-labelledby="files">
      <h2 id="files">{text.say("data.files")}</h2>
      <ul class="data__files">
        {inOrder(files).map((file) => (
          <li key={file.format} class="card">
            <File file={file} />
          </li>
        ))}
      </ul>
      <p class="quiet small">{text.say("data.files.check")}</p>
    </section>
  );
}

function File({ file: { format, bytes, sha256, href, latestHref } }: { file: DatasetFile }): VNode {
  const text = useText();
  const name = formatName(format, text);
  const use = `data.use.${format}`;
  return (
    <>
      <p>
        <a class="button button--second" href={href} download>
          {text.say("data.download", { format: name, size: sizeWords(bytes, text) })}
        </a>
      </p>
      {text.has(use) && <p class="small">{text.say(use as Key)}</p>}
      <p class="small">
        <a class="data__address" href={latestHref} download>
          {text.say("data.latestHref", { format: name })}
        </a>
      </p>
      <p class="quiet small">
        SHA-256 : <code class="data__sum">{sha256}</code>
      </p>
    </>
  );
}
