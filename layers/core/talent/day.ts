/** Days of the calendar that casting works by: `YYYY-MM-DD`, in India's one time zone. */
const dayMs = 86_400_000;
const indiaOffsetMs = 19_800_000;

export const dayInIndia = (epochMs: number): string => new Date(epochMs + indiaOffsetMs).toISOString().slice(0, 10);
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
/** Whole days from `from` to `to`; negative when `to` is earlier. Takes days and times. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / dayMs);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `12 Dec 2026`. */
export const sayDay = (day: string): string => `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
