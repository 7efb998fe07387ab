const SEPARATORS = /[ .\u00a0\u202f-]/g;

/**
 * A telephone number as ITU-T E.164 writes it, at most 15 digits; nothing when it is none. Ten digits that begin with
 * 0 are of the French plan (ARCEP, decision 2018-0881), whose overseas ranges have country codes of their own.
 * Numbers of three or four digits are refused: nobody is called back on them.
 */
export function readPhone(typed: string): string | undefined {
  const digits = typed.replaceAll("(0)", "").replace(/[ .()/\u00a0\u202f-]/g, "");
  if (/^0[1-9][0-9]{8}$/.test(digits)) return `+${countryOf(digits)}${digits.slice(1)}`;
  const international = digits.replace(/^00/, "+");
  const isOne = international.startsWith("+33")
    ? /^\+33[1-9][0-9]{8}$/.test(international)
    : /^\+[1-9][0-9]{6,14}$/.test(international);
  return isOne ? international : undefined;
}

function countryOf(national: string): string {
  if (/^0(262|263|269|639|69[23])/.test(national)) return "262"; // La Réunion, Mayotte
  if (/^0(590|69[01])/.test(national)) return "590"; // Guadeloupe, Saint-Martin, Saint-Barthélemy
  if (/^0(594|694)/.test(national)) return "594"; // Guyane
  if (/^0(596|69[67])/.test(national)) return "596"; // Martinique
  return "33";
}

export function compactSiret(typed: string): string {
  return typed.replace(SEPARATORS, "");
}

/**
 * The number of an establishment (Code de commerce, R123-221): 14 digits, the first nine its company's SIREN; both end
 * with a check digit of ISO/IEC 7812-1 (Luhn). Of La Poste's establishments the sum of the digits is a multiple of
 * five, but for the head office, which keeps to Luhn (INSEE, documentation of the Sirene directory).
 */
export function isSiret(text: string): boolean {
  if (!/^[0-9]{14}$/.test(text) || luhn(text.slice(0, 9)) % 10 !== 0) return false;
  const sum = [...text].reduce((one, digit) => one + Number(digit), 0);
  return luhn(text) % 10 === 0 || (text.startsWith("356000000") && sum % 5 === 0);
}

/** From the right, every second digit doubled, and nine taken off what exceeds nine. */
function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, i) => {
    const counted = i % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return sum + (counted > 9 ? counted - 9 : counted);
  }, 0);
}

/** Lengths by country of SEPA, as SWIFT's IBAN registry gives them (European Payments Council, EPC409-09). */
const IBAN_LENGTHS =
  "AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 LI21 " +
  "LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 VA22";

export function compactIban(typed: string): string {
  return typed.replace(SEPARATORS, "").toUpperCase();
}

/**
 * An account to pay into (ISO 13616-1): country, check digits, national number. With the first four characters last and
 * letters as numbers from 10, the rest by 97 is 1 (ISO/IEC 7064, MOD 97-10).
 */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$/.test(text) || /^..(00|01|99)/.test(text)) return false;
  const length = new RegExp(`${text.slice(0, 2)}([0-9]{2})`).exec(IBAN_LENGTHS)?.[1];
  if (length !== undefined && Number(length) !== text.length) return false;
  const turned = text.slice(4) + text.slice(0, 4);
  return [...turned].reduce((rest, c) => (rest * (c > "9" ? 100 : 10) + parseInt(c, 36)) % 97, 0) === 1;
}
