/** Slots as atoms that can be counted: `playingAge=25-35`, `languages=mr`. Gold of other spellings is brought to ours; docs/guide/brief-slots.md has the vocabulary. */
import { foldText } from '../../layers/core/talent/fold-text.ts';
import { canonicalSkill, cityOf, languageCode } from '../../layers/core/talent/index.ts';
import { Experience, Gender, Medium, Proficiency, RateBasis } from '../../layers/core/talent/terms.ts';
import { slotAliases } from './slot-aliases.ts';

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

export interface Atoms {
  readonly atoms: readonly string[];
  /** Keys that nothing here knows. */
  readonly unknown: readonly string[];
}

/** The atoms of a gold or a parsed brief. Parts of a brief of several are told apart by their place. */
export const atomsOf = (slots: Fields): Atoms => {
  const { parts, own } = partsOf(slots);
  if (parts.length < 2) return readSlots({ ...own, ...parts[0] });
  const read = parts.map((part) => readSlots({ ...own, ...part }));
  return { atoms: read.flatMap(({ atoms }, index) => atoms.map((atom) => `${index + 1}.${atom}`)), unknown: read.flatMap(({ unknown }) => unknown) };
};

const partsOf = (slots: Fields): { parts: Fields[]; own: Fields } => {
  const key = Object.keys(slots).find((name) => ['roles', 'parts', 'characters'].includes(plain(name)));
  const list = key === undefined ? undefined : slots[key];
  if (key === undefined || !Array.isArray(list)) return { parts: [], own: slots };
  const { [key]: _parts, ...own } = slots;
  return { parts: list.filter(isFields).map((part) => (isFields(part['slots']) ? { ...part, ...part['slots'] } : part)), own };
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/gu, '');
const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: Json): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (isFields(value) && Object.keys(value).length === 0);

/** The many keys of one range, `ageMin` and `ageMax`, become one. */
const gather = (slots: Fields): { fields: Map<string, Json>; unknown: string[] } => {
  const fields = new Map<string, Json>();
  const unknown: string[] = [];
  for (const [key, value] of Object.entries(slots)) {
    if (isNothing(value)) continue;
    const [slot, part] = (slotAliases.get(plain(key)) ?? '').split('.');
    if (slot === undefined || slot === '') unknown.push(key);
    else if (part === undefined) fields.set(slot, mergeValue(fields.get(slot), value));
    else fields.set(slot, { ...(isFields(fields.get(slot)) ? (fields.get(slot) as Fields) : {}), [part]: value });
  }
  return { fields, unknown };
};
const mergeValue = (before: Json, value: Json): Json => (isFields(before) && isFields(value) ? { ...before, ...value } : value);

const readSlots = (slots: Fields): Atoms => {
  const { fields, unknown } = gather(slots);
  const atoms = [...fields].flatMap(([slot, value]) => (readers[slot] ?? (() => []))(value));
  return { atoms: [...new Set(atoms)], unknown };
};

const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/,|\/| or | and /u) : [value]);
const texts = (value: Json): string[] =>
  listOf(value)
    .flatMap((entry) => (typeof entry === 'string' ? [entry.trim()] : isFields(entry) ? [String(entry['name'] ?? entry['value'] ?? entry['skill'] ?? '')] : []))
    .filter((text) => text !== '');
const number = (value: Json): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+(\.\d+)?$/u.test(value.trim()) ? Number(value) : undefined;

/** `25-35`, `25-`, `-35`: open ends may be said by leaving out, by null, or by the end of life. */
const readRange = (value: Json, lowest: number, highest: number): string | undefined => {
  const [min, max] = ends(value);
  const low = min === undefined || min <= lowest ? '' : Math.round(min);
  const high = max === undefined || max >= highest ? '' : Math.round(max);
  return low === '' && high === '' ? undefined : `${low}-${high}`;
};

const ends = (value: Json): (number | undefined)[] => {
  if (Array.isArray(value)) return [number(value[0]), number(value[1])];
  if (isFields(value))
    return ['min', 'max'].map((end) => number(value[end] ?? value[`${end}Cm`] ?? value[`${end}_cm`] ?? value[end === 'min' ? 'from' : 'to']));
  const one = number(value);
  const pair = typeof value === 'string' ? /^\s*(\d+)?\s*(?:-|–|to)\s*(\d+)?\s*$/u.exec(value) : null;
  return pair === null ? [one, one] : [number(pair[1]), number(pair[2])];
};

const atomsFor = (slot: string, values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined && value !== '').map((value) => `${slot}=${value}`);
const enumOf = (schema: { safeParse(value: unknown): { success: boolean; data?: unknown } }, value: string): string => {
  const parsed = schema.safeParse(value);
  return parsed.success ? String(parsed.data) : foldText(value);
};

const readers: Readonly<Record<string, (value: Json) => string[]>> = {
  gender: (value) =>
    atomsFor(
      'gender',
      texts(value)
        .map((text) => enumOf(Gender, text))
        .filter((gender) => !['any', 'open', 'all', 'both', 'undisclosed'].includes(gender)),
    ),
  count: (value) =>
    atomsFor(
      'count',
      [ends(value)[1] ?? ends(value)[0]].map((count) => (count === undefined ? undefined : String(count))),
    ),
  playingAge: (value) => atomsFor('playingAge', [readRange(value, 0, 90)]),
  heightCm: (value) => atomsFor('heightCm', [readRange(value, 30, 240)]),
  heightWord: (value) => atomsFor('heightWord', texts(value).map(foldText)),
  cities: (value) => atomsFor('cities', texts(value).map(cityOf)),
  shootLocations: (value) => atomsFor('shootLocations', texts(value).map(cityOf)),
  willingToTravel: (value) => atomsFor('willingToTravel', value === true || value === 'yes' ? ['yes'] : []),
  languages: (value) => readLanguages(value),
  dialects: (value) =>
    atomsFor(
      'dialects',
      texts(value).map((text) => foldText(text).replace(/ (accent|dialect|lehja|boli)$/u, '')),
    ),
  skills: (value) => atomsFor('skills', texts(value).map(canonicalSkill)),
  experience: (value) =>
    atomsFor(
      'experience',
      texts(value).map((text) => enumOf(Experience, text)),
    ),
  medium: (value) =>
    atomsFor(
      'medium',
      texts(value).map((text) => enumOf(Medium, text)),
    ),
  background: (value) =>
    atomsFor(
      'background',
      texts(value).map((text) => enumOf(Medium, text)),
    ),
  dates: (value) => atomsFor('dates', readPeriods(value)),
  shootDays: (value) => atomsFor('shootDays', [number(value)?.toString()]),
  budget: (value) => readBudget(value),
  union: (value) => atomsFor('union', [readUnion(value)]),
  comfort: (value) => atomsFor('comfort', isFields(value) ? Object.keys(value) : texts(value).map(foldText)),
  build: (value) => atomsFor('build', texts(value).map(foldText)),
  looks: (value) => atomsFor('looks', texts(value).map(foldText)),
  refused: (value) => (isFields(value) ? readInner('refused', value) : atomsFor('refused', texts(value).map(foldText))),
  welcome: (value) => (isFields(value) ? readInner('welcome', value) : atomsFor('welcome', texts(value).map(foldText))),
  protectedAsks: (value) =>
    atomsFor(
      'protectedAsks',
      (Array.isArray(value) ? value : [value])
        .map((ask) => (isFields(ask) ? String(ask['kind'] ?? ask['type'] ?? '') : String(ask)))
        .map((kind) => foldText(kind).replace(/ /gu, '_')),
    ),
};

/** `refused.cities=Mumbai`. */
const readInner = (slot: string, value: Fields): string[] => {
  const { fields } = gather(value);
  return [...fields]
    .flatMap(([inner, entry]) => (readers[inner] ?? (() => []))(entry))
    .map((atom) => `${slot}.${atom.replace(/^(medium|background)=/u, 'mediums=')}`);
};

/** The language and, where it is more or less than conversational, its level. */
const readLanguages = (value: Json): string[] =>
  listOf(value).flatMap((entry) => {
    const [name, level] = isFields(entry)
      ? [entry['code'] ?? entry['language'] ?? entry['name'], entry['minProficiency'] ?? entry['min_proficiency'] ?? entry['proficiency'] ?? entry['level']]
      : String(entry).split(':');
    const code = languageCode(String(name ?? '')) ?? foldText(String(name ?? ''));
    const asked = level === undefined || level === null ? 'conversational' : enumOf(Proficiency, String(level));
    return [`languages=${code}`, ...(asked === 'conversational' ? [] : [`languageLevel=${code}:${asked}`])];
  });

const day = (value: Json): string => String(value).slice(0, 10);
const readPeriods = (value: Json): string[] =>
  (Array.isArray(value) ? value : [value]).map((entry) => {
    if (!isFields(entry)) return `${day(entry)}..${day(entry)}`;
    const from = entry['from'] ?? entry['start'] ?? entry['startDate'];
    return `${day(from)}..${day(entry['to'] ?? entry['end'] ?? entry['endDate'] ?? from)}`;
  });

/** Paise where the key says so, else rupees. */
const readBudget = (value: Json): string[] => {
  const fields: Fields = isFields(value) ? value : { amount: value };
  const paise = (...names: readonly string[]): number | undefined => {
    const name = names.find((key) => number(fields[key]) !== undefined);
    return name === undefined ? undefined : (number(fields[name]) ?? 0) * (/paise/iu.test(name) ? 1 : 100);
  };
  const max = paise('maxPaise', 'max_paise', 'amountPaise', 'amount_paise', 'paise', 'max', 'amount', 'value', 'inr', 'rupees', 'maxInr', 'amountInr');
  const min = paise('minPaise', 'min_paise', 'min', 'minInr');
  const basis = fields['basis'] ?? fields['per'] ?? fields['unit'] ?? fields['period'];
  const amount = max === undefined ? min : min !== undefined && min < max ? undefined : max;
  const sum = amount === undefined ? (min === undefined ? [] : [`budget=${min}-${max}`]) : [`budget=${amount}`];
  return [...sum, ...(basis === undefined || basis === null ? [] : [`budgetBasis=${enumOf(RateBasis, String(basis).replace(/^per[ _]/u, ''))}`])];
};

const readUnion = (value: Json): string | undefined => {
  if (value === false) return undefined;
  if (value === true) return 'cintaa';
  const text = foldText(isFields(value) ? String(value['name'] ?? 'cintaa') : String(value));
  return ['required', 'regular', 'yes', 'cintaa required', 'cintaa member', 'union', 'must'].includes(text) ? 'cintaa' : text.replace(/ /gu, '_');
};
