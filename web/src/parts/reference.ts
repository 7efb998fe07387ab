/** Letters that Crockford's base 32 reads as digits. */
const READ_AS: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" };

/** A reference as typed (capitals or not, spaces, dashes, O for 0), as the town writes it; nothing when it is none. */
export function readReference(typed: string): string | undefined {
  const letters = [...typed.toUpperCase().replace(/[\s\-–.]/g, "")]
    .map((letter) => READ_AS[letter] ?? letter)
    .join("");
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : undefined;
}
