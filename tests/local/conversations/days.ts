/** Days as a director says them, reckoned here anew and not by the product's readers. */
const indiaMs = 19_800_000;
export const today = (): string => new Date(Date.now() + indiaMs).toISOString().slice(0, 10);

export const daysAfter = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
export const tomorrow = (): string => daysAfter(today(), 1);

/** "The 12th": today, if it is that, else the next one. */
export const the = (dayOfMonth: number): string => {
  let day = today();
  while (Number(day.slice(8)) !== dayOfMonth) day = daysAfter(day, 1);
  return day;
};
