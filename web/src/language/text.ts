import { fr, type Key, type Messages } from "./fr";

export type { Key } from "./fr";

export type Language = "fr" | "en";
export type Words = Partial<Record<Language, string>>;
export type Arguments = Readonly<Record<string, string | number>>;

/** Keys that exist once for one and once for several: `X.one` and `X.other`. */
export type CountKey = {
  [K in Key]: K extends `${infer Stem}.other` ? (`${Stem}.one` extends Key ? Stem : never) : never;
}[Key];

/** The texts of one language; made anew when the reader changes language, so that pages are drawn again. */
export class Text {
  readonly #plural: Intl.PluralRules;
  readonly #number: Intl.NumberFormat;

  constructor(
    readonly language: Language,
    readonly messages: Messages,
  ) {
    this.#plural = new Intl.PluralRules(language);
    this.#number = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  }

  say(key: Key, args: Arguments = {}): string {
    return this.parts(key)
      .map((part) => ("name" in part ? this.#argument(args[part.name]) : part.words))
      .join("");
  }

  /** The text for so many; `{count}` is the number, written as the language writes it. */
  count(stem: CountKey, count: number, args: Arguments = {}): string {
    const form = this.#plural.select(count) === "one" ? "one" : "other";
    return this.say(`${stem}.${form}` as Key, { ...args, count });
  }

  /** The pieces of a text, words and argument names, for those who put elements in place of arguments. */
  parts(key: Key): ({ words: string } | { name: string })[] {
    return spaced(this.messages[key], this.language)
      .split(/(\{\w+\})/)
      .filter((piece) => piece !== "")
      .map((piece) => (/^\{\w+\}$/.test(piece) ? { name: piece.slice(1, -1) } : { words: piece }));
  }

  /** Words of the town (its settings, its procedures) in this language, else in the other. */
  of(words: Words | undefined): string {
    const language = words?.[this.language] === undefined && words?.fr !== undefined ? "fr" : this.language;
    return spaced(words?.[language] ?? words?.en ?? "", language);
  }

  /** A number as the language writes it. */
  number(value: number): string {
    return this.#number.format(value);
  }

  has(key: string): key is Key {
    return key in this.messages;
  }

  #argument(value: string | number | undefined): string {
    return typeof value === "number" ? this.#number.format(value) : (value ?? "");
  }
}

/** French sets spaces that never break: a narrow one before ? ! ; and a whole one before : and inside its quotes. */
export function spaced(words: string, language: Language): string {
  if (language !== "fr") return words;
  return words
    .replace(/ ([?!;])/g, "\u202f$1")
    .replace(/ ([:»])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0");
}

/** French ships with the page; English comes when asked for. */
export async function textIn(language: Language): Promise<Text> {
  return new Text(language, language === "fr" ? fr : (await import("./en")).en);
}
