/** Today in the territory's zone, as 2026-11-23: the browser may be elsewhere. */
export function todayIn(zone: string, now: Date = new Date()): string {
  // Canada's English writes days as ISO does.
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(now);
}
