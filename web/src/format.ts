/** Times, numbers and lists in the language of the page. */
import { strings } from './strings.ts';

/** Made once a language: making one is slow. */
const byLocale = <Made>(make: (locale: string) => Made): (() => Made) => {
  const made = new Map<string, Made>();
  return () => {
    const { locale } = strings;
    const found = made.get(locale) ?? make(locale);
    made.set(locale, found);
    return found;
  };
};

const relative = byLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }));
const day = byLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }));
const dayAndYear = byLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }));
const full = byLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const clock = byLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const list = byLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const languages = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));
const number = byLocale((locale) => new Intl.NumberFormat(locale));

const dollars = byLocale((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 }));
const percent = byLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
const seconds = byLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));

const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** "now", "5 min ago", "yesterday"; after a week the day itself. `iso` is UTC, `now` epoch milliseconds. */
export const relativeTime = (iso: string, now: number): string => {
  const elapsed = now - Date.parse(iso);
  if (!Number.isFinite(elapsed)) return '';
  if (elapsed > 7 * 86_400_000) return formatDay(iso, now);
  const step = units.find(({ ms }) => Math.abs(elapsed) >= ms);
  return step ? relative().format(-Math.round(elapsed / step.ms), step.unit) : relative().format(0, 'second');
};

export const formatDay = (iso: string, now: number): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return (date.getFullYear() === new Date(now).getFullYear() ? day() : dayAndYear()).format(date);
};

/** The time of day of a moment that is near. */
export const formatTime = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? '' : clock().format(new Date(iso)));

export const formatMoment = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? '' : full().format(new Date(iso)));
export const formatList = (items: readonly string[]): string => list().format(items);
/** 0 to 1, as whole hundredths. */
export const formatShare = (value: number): string => percent().format(value);
export const formatNumber = (value: number): string => number().format(value);

/** The name of a language by its ISO code; undefined when it is no such code. */
export const languageName = (code: string): string | undefined => (/^[a-z]{2,3}$/u.test(code) ? languages().of(code) : undefined);

/** A millionth of a dollar each. */
export const formatMicroDollars = (amount: number): string => dollars().format(amount / 1_000_000);
const rupees = byLocale((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'INR', maximumFractionDigits: 0 }));
/** Integer paise. */
export const formatRupees = (paise: number): string => rupees().format(paise / 100);
/** A rough span in its largest unit: "1 day", "3 hours". */
export const formatDuration = (ms: number): string => {
  const { unit, ms: size } = units.find((one) => ms >= 0.9 * one.ms) ?? units[2];
  return new Intl.NumberFormat(strings.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(ms / size));
};
export const formatSeconds = (ms: number): string => seconds().format(ms / 1000);
