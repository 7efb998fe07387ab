/**
 * A day that is answered: RFC 3339's full-date, of the calendar, from 1900 to 2199. Before and after
 * nobody was born and nothing is planned: it is a slip of the finger.
 */
export function isCalendarDay(text: string): boolean {
  if (!/^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // A browser may read 2026-02-30 as the 2nd of March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
