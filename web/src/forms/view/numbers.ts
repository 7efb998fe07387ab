/** A number as people type it ("1 200,50"); the words themselves when they are none, for the rules to say so. */
export function numberOf(typed: string): number | string {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : typed;
}

/** A number as it stands in its field. */
export function numberWords(value: number): string {
  return String(value).replace(".", ",");
}
