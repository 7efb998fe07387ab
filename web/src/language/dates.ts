import type { Language } from "./text";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PLAIN_DAY = /^\d{4}-\d\d-\d\d$/;
const NARROW_SPACE = "\u202f";

/** Dates as people say them, in the territory's zone: "jeudi 19 novembre, 10 h 12". */
export class Dates {
  readonly #locale: string;

  constructor(
    readonly language: Language,
    readonly zone: string,
    readonly now: () => Date = () => new Date(),
  ) {
    this.#locale = language === "fr" ? "fr-FR" : "en-GB";
  }

  /** "jeudi 19 novembre, 10 h 12". */
  moment(at: string | Date): string {
    return `${this.day(at)}, ${this.time(at)}`;
  }

  /** "10 h 12", "9 h", and in English "10:12". In the hour that comes twice, also which: "2 h 30 (heure d'été)". */
  time(at: string | Date): string {
    const parts = this.#parts(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    if (this.language === "en") return `${parts["hour"]}:${parts["minute"]}${this.#which(at)}`;
    const minutes = parts["minute"] === "00" ? "" : NARROW_SPACE + parts["minute"];
    return `${Number(parts["hour"])}${NARROW_SPACE}h${minutes}${this.#which(at)}`;
  }

  /** The hour of the day, 0 to 23. */
  hour(at: string | Date): number {
    return Number(this.#parts(at, { hour: "2-digit", hourCycle: "h23" })["hour"]);
  }

  /** The name of an hour of the day: "9 h", and in English "09:00". */
  hourOfDay(hour: number): string {
    return this.language === "fr" ? `${hour}${NARROW_SPACE}h` : `${String(hour).padStart(2, "0")}:00`;
  }

  /** "jeudi 19 novembre", "lundi 1er juin", with the year when it is another than this one. */
  day(at: string | Date): string {
    const parts = this.#parts(at, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
    const year =
      parts["year"] === this.#parts(this.now(), { year: "numeric" })["year"] ? "" : ` ${parts["year"]}`;
    return `${parts["weekday"]} ${this.#dayNumber(parts["day"])} ${parts["month"]}${year}`;
  }

  /** "mardi"; short, for an axis, "mar.". */
  weekday(at: string | Date, { short = false } = {}): string {
    return this.#parts(at, { weekday: short ? "short" : "long" })["weekday"] ?? "";
  }

  /** "17", "1er". */
  dayOfMonth(at: string | Date): string {
    return this.#dayNumber(this.#parts(at, { day: "numeric" })["day"]);
  }

  /** "17 novembre", and with the year "17 novembre 2026". */
  date(at: string | Date, { year = false } = {}): string {
    const parts = this.#parts(at, { day: "numeric", month: "long", year: "numeric" });
    return `${this.#dayNumber(parts["day"])} ${parts["month"]}${year ? ` ${parts["year"]}` : ""}`;
  }

  /** "novembre 2026"; short, for an axis, "nov.". */
  month(at: string | Date, { short = false } = {}): string {
    if (short) return this.#parts(at, { month: "short" })["month"] ?? "";
    const parts = this.#parts(at, { month: "long", year: "numeric" });
    return `${parts["month"]} ${parts["year"]}`;
  }

  /** For a table: "ce matin", "hier", "demain", else "9 nov.". */
  short(at: string | Date): string {
    const words = this.#near(at);
    if (words) return words;
    const parts = this.#parts(at, { day: "numeric", month: "short" });
    return `${this.#dayNumber(parts["day"])} ${parts["month"]}`;
  }

  /** How long ago, in days at the finest: "aujourd'hui", "hier", "il y a 3 jours". */
  ago(at: string | Date): string {
    const format = new Intl.RelativeTimeFormat(this.#locale, { numeric: "auto" });
    return format.format(this.daysFromToday(at), "day");
  }

  /** When something was measured: "il y a 4 minutes", "aujourd'hui à 8 h 05", "hier à 9 h", "mardi 17 novembre à 9 h". */
  lately(at: string | Date): string {
    const minutes = Math.floor((this.now().getTime() - new Date(at).getTime()) / 60_000);
    const format = new Intl.RelativeTimeFormat(this.#locale, { numeric: "auto" });
    if (minutes < 1) return this.language === "fr" ? "à l'instant" : "just now";
    if (minutes < 60) return format.format(-minutes, "minute");
    const days = this.daysFromToday(at);
    const day = days < -1 ? this.day(at) : format.format(days, "day");
    return `${day} ${this.language === "fr" ? "à" : "at"} ${this.time(at)}`;
  }

  /** Calendar days between today and then in the territory's zone; negative in the past. */
  daysFromToday(at: string | Date): number {
    return Math.round((this.#midnight(at) - this.#midnight(this.now())) / DAY_MS);
  }

  /** Once a year the clocks go back, and the same hour is told twice. */
  #which(at: string | Date): string {
    const [before, after] = [-HOUR_MS, HOUR_MS].map((far) =>
      this.hour(new Date(new Date(at).getTime() + far)),
    );
    if (this.hour(at) === after) return this.language === "fr" ? " (heure d'été)" : " (summer time)";
    return this.hour(at) === before ? (this.language === "fr" ? " (heure d'hiver)" : " (winter time)") : "";
  }

  #near(at: string | Date): string | undefined {
    const days = this.daysFromToday(at);
    const french = this.language === "fr";
    if (days === -1) return french ? "hier" : "yesterday";
    if (days === 1) return french ? "demain" : "tomorrow";
    if (days !== 0) return undefined;
    if (PLAIN_DAY.test(String(at)) || new Date(at) > this.now()) return french ? "aujourd'hui" : "today";
    const morning = this.hour(at) < 12;
    if (french) return morning ? "ce matin" : "aujourd'hui";
    return morning ? "this morning" : "today";
  }

  #dayNumber(day: string | undefined): string {
    return this.language === "fr" && day === "1" ? "1er" : (day ?? "");
  }

  /** Midnight UTC of the zone's calendar day: days then differ by whole days, whatever the clocks did. */
  #midnight(at: string | Date): number {
    const parts = this.#parts(at, { year: "numeric", month: "numeric", day: "numeric" });
    return Date.UTC(Number(parts["year"]), Number(parts["month"]) - 1, Number(parts["day"]));
  }

  #parts(at: string | Date, options: Intl.DateTimeFormatOptions): Partial<Record<string, string>> {
    // A plain day (2026-11-23) is that day everywhere: it must not slip to the day before west of Greenwich.
    const timeZone = typeof at === "string" && PLAIN_DAY.test(at) ? "UTC" : this.zone;
    const format = new Intl.DateTimeFormat(this.#locale, { timeZone, ...options });
    return Object.fromEntries(format.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  }
}
