/** The day that answers are read on: the one they were sent on, else today. An age, or what was filed in time, would change else. */
export function answeredOn(zone: string, sentAt: string | null | undefined): string {
  return todayIn(zone, sentAt ? new Date(sentAt) : new Date());
}

/** Today in the territory's zone, as 2026-11-23: the browser may be elsewhere. */
export function todayIn(zone: string, now: Date = new Date()): string {
  // Canada's English writes days as ISO does.
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(now);
}
