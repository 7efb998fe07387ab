/**
 * The line of a JSON text where the value at a pointer stands, counted from 1; of what is not there, the line of the
 * nearest value around it. The text is one that JSON.parse takes.
 */
export function lineOf(json: string, pointer: string): number {
  const parts = pointer
    .replace(/^#/, "")
    .split("/")
    .slice(1)
    .map((part) => decode(part));
  return json.slice(0, new Reader(json).find(parts)).split("\n").length;
}

function decode(part: string): string {
  return part.replace(/~1/g, "/").replace(/~0/g, "~");
}

/** Reads no more than it needs to know where values begin and end. */
class Reader {
  #at = 0;

  constructor(readonly json: string) {}

  /** Where the value at these parts begins; else the last value met on the way to it. */
  find(parts: readonly string[]): number {
    this.#space();
    const begins = this.#at;
    const [part, ...rest] = parts;
    if (part === undefined || !this.#enter(part)) return begins;
    return this.find(rest);
  }

  /** Goes to a member or an item of the value here; whether there is one. */
  #enter(part: string): boolean {
    const opening = this.json[this.#at];
    if (opening !== "{" && opening !== "[") return false;
    this.#at++;
    for (let index = 0; ; index++) {
      this.#space();
      if (this.json[this.#at] === "}" || this.json[this.#at] === "]") return false;
      if ((opening === "{" ? this.#name() : String(index)) === part) return true;
      this.#skip();
      this.#space();
      if (this.json[this.#at] === ",") this.#at++;
    }
  }

  #name(): string {
    const begins = this.#at;
    this.#skipString();
    const name = JSON.parse(this.json.slice(begins, this.#at)) as string;
    this.#space();
    this.#at++; // the colon
    return name;
  }

  #skip(): void {
    this.#space();
    let depth = 0;
    do {
      const sign = this.json[this.#at];
      if (sign === '"') this.#skipString();
      else {
        if (sign === "{" || sign === "[") depth++;
        if (sign === "}" || sign === "]") depth--;
        this.#at++;
      }
    } while (this.#at < this.json.length && (depth > 0 || !/[,}\]\s]/.test(this.json[this.#at] ?? "")));
  }

  #skipString(): void {
    const end = /(?:[^"\\]|\\.)*"/y;
    end.lastIndex = this.#at + 1;
    end.exec(this.json);
    this.#at = end.lastIndex;
  }

  #space(): void {
    while (/\s/.test(this.json[this.#at] ?? "")) this.#at++;
  }
}
