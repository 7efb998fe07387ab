import type { Period, ProcedureSummary } from "../api/procedures";
import type { Text } from "../language/text";

/** "20 jours ouvrés", "2 mois". */
export function periodWords({ count, unit }: Period, text: Text): string {
  return text.count(`period.${unit}`, count);
}

/** What it costs: "Gratuit", "15,00 €". */
export function feeWords(fee: ProcedureSummary["fee"], text: Text): string {
  if (fee.kind === "none") return text.say("procedure.free");
  return moneyWords(fee.cents, text);
}

/** "15,00 €". */
export function moneyWords(cents: number, text: Text): string {
  const format = new Intl.NumberFormat(text.language === "fr" ? "fr-FR" : "en-GB", {
    style: "currency",
    currency: "EUR",
  });
  return format.format(cents / 100);
}

/** What it means when the town does not answer. */
export function silenceWords({ means, after }: ProcedureSummary["silence"], text: Text): string {
  return text.say(`procedure.silence.${means}`, { period: periodWords(after, text) });
}
