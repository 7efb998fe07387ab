import { isCalendarDay } from "./calendarDay";
import type { As, Field } from "./form";
import { isIban, isSiret, readPhone } from "./numbers";
import { isObject, type Kept } from "./scope";
import { MAX_NUMBER } from "./tidy";

const TYPES: Readonly<Record<As, string>> = {
  text: "string",
  "long-text": "string",
  number: "number",
  choice: "string",
  choices: "array",
  "yes-no": "boolean",
  date: "string",
  mail: "string",
  phone: "string",
  siret: "string",
  iban: "string",
  address: "object",
  commune: "string",
  file: "array",
  honour: "boolean",
  group: "array",
  computed: "number",
  note: "",
};

/** As mails are sent: one @, before it ASCII only, after it a domain with a dot (RFC 5321, at most 254 characters). */
const MAIL = /^[!#-+\-./0-9=?A-Z[\]^-~]+@[^@\p{Z}\p{C}<>",;:\\.]+(\.[^@\p{Z}\p{C}<>",;:\\.]+)+$/u;
const MAX_MAIL = 254;

/** INSEE, Code officiel géographique: the department (2A and 2B for Corsica, 97 and 98 overseas), then three digits. */
const COMMUNE = /^((0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-5])[0-9]{3}|9[78][0-9]{3})$/;
const POSTCODE = /^[0-9]{5}$/;
const PIECE = /^[A-Za-z0-9_-]{1,64}$/;
const ADDRESS = ["label", "insee", "postcode", "city", "lon", "lat"];
const MAX_WORDS = 300;

/** The rule that a tidied answer breaks, beyond what the schema says. */
export function brokenRule(field: Field, value: unknown): string | undefined {
  if (typeof value === "string" && !areCharacters(value, field.as === "long-text")) return "characters";
  if (typeOf(value) !== TYPES[field.as]) return "type";
  return isRight(field, value) ? undefined : field.as;
}

function isRight(field: Field, value: unknown): boolean {
  switch (field.as) {
    case "number":
      return Math.abs(value as number) <= MAX_NUMBER;
    case "choice":
      return isOption(field, value as string);
    case "choices":
      return areEachOnce(value as unknown[], (each) => isOption(field, each));
    case "date":
      return isCalendarDay(value as string);
    case "mail":
      return (value as string).length <= MAX_MAIL && MAIL.test(value as string);
    case "phone":
      return readPhone(value as string) !== undefined;
    case "siret":
      return isSiret(value as string);
    case "iban":
      return isIban(value as string);
    case "address":
      return isAddress(value as Kept);
    case "commune":
      return COMMUNE.test(value as string);
    case "file":
      return isFiles(field, value as unknown[]);
    default:
      return true;
  }
}

function isOption({ options = [] }: Field, value: string): boolean {
  return options.some((option) => option.value === value);
}

function isFiles({ maxFiles = 1 }: Field, list: readonly unknown[]): boolean {
  return list.length <= maxFiles && areEachOnce(list, (each) => PIECE.test(each));
}

function areEachOnce(list: readonly unknown[], rule: (each: string) => boolean): boolean {
  return new Set(list).size === list.length && list.every((each) => typeof each === "string" && rule(each));
}

/** Words that a letter can bear; the code and the point when the person chose from a list. */
function isAddress(value: Kept): boolean {
  const { label, city, postcode, insee, lon, lat } = value;
  return (
    Object.keys(value).every((name) => ADDRESS.includes(name)) &&
    areWords(label) &&
    areWords(city) &&
    isAbsentOr(POSTCODE, postcode) &&
    isAbsentOr(COMMUNE, insee) &&
    (lon === undefined) === (lat === undefined) &&
    isAbsentOrWithin(180, lon) &&
    isAbsentOrWithin(90, lat)
  );
}

function areWords(value: unknown): boolean {
  return typeof value === "string" && value.length <= MAX_WORDS && areCharacters(value, false);
}

function isAbsentOr(pattern: RegExp, value: unknown): boolean {
  return value === undefined || (typeof value === "string" && pattern.test(value));
}

function isAbsentOrWithin(limit: number, value: unknown): boolean {
  return value === undefined || (typeof value === "number" && Math.abs(value) <= limit);
}

/** No half surrogate pairs and no controls, which stores and letters cannot bear. */
function areCharacters(text: string, lines: boolean): boolean {
  const controls = lines
    ? /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
    : /[\u0000-\u0008\u000a-\u001f\u007f]/;
  return !controls.test(text) && !/\p{Surrogate}/u.test(text);
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : isObject(value) ? "object" : typeof value;
}
