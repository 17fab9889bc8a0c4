/** A tool's result as outside data: people, how many there are, and what would bring more. Nothing is said that is not in here. */
export interface FoundPerson {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly unknown: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Relaxation {
  readonly change: string;
  readonly adds: number | undefined;
}

export interface SearchFindings {
  readonly people: readonly FoundPerson[];
  readonly total: number;
  readonly relaxations: readonly Relaxation[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const idPattern = /^tal_[0-9A-Za-z_-]{1,56}$/u;

const parse = (text: string): unknown => {
  const start = text.search(/[[{]/u);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  try {
    return JSON.parse(text.slice(start, end + 1)) as unknown;
  } catch {
    return undefined;
  }
};

/** Words of a result end up in an answer: no brackets that could pass for a marker or a link, one line, not long. */
const tame = (text: string): string =>
  text
    .replace(/[[\]<>`*_#|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 160);

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [])
    .map((item) => (typeof item === 'string' ? item : isFields(item) ? (item['text'] ?? item['label'] ?? item['criterion']) : undefined))
    .filter((text) => typeof text === 'string')
    .map(tame)
    .filter((text) => text !== '');

const idOf = (fields: Fields): string | undefined =>
  [fields['id'], fields['talentId']].find((id): id is string => typeof id === 'string' && idPattern.test(id));

const toPerson = (fields: Fields, id: string): FoundPerson => ({
  id,
  reasons: textsIn(fields['reasons'] ?? fields['matched']),
  unknown: textsIn(fields['unknown']),
  facts: fields,
});

/** The first list of people in the result, however deep. */
const findPeople = (value: unknown, depth = 0): FoundPerson[] => {
  if (depth > 5) return [];
  if (Array.isArray(value)) {
    const people = value.flatMap((item) => {
      const id = isFields(item) ? idOf(item) : undefined;
      return isFields(item) && id !== undefined ? [toPerson(item, id)] : [];
    });
    if (people.length > 0) return people;
  }
  if (isFields(value) && depth > 0) {
    const id = idOf(value);
    if (id !== undefined) return [toPerson(value, id)];
  }
  for (const inner of typeof value === 'object' && value !== null ? Object.values(value) : []) {
    const people = findPeople(inner, depth + 1);
    if (people.length > 0) return people;
  }
  return [];
};

const toRelaxation = (value: unknown): Relaxation[] => {
  if (typeof value === 'string') return [{ change: tame(value), adds: undefined }];
  if (!isFields(value)) return [];
  const change = [value['change'], value['text'], value['label'], value['criterion']].find((text) => typeof text === 'string');
  const adds = [value['wouldAdd'], value['adds'], value['count']].find((count) => typeof count === 'number');
  return change === undefined ? [] : [{ change: tame(change), adds }];
};

/** undefined when the result is nothing that can be read. */
export const readFindings = (result: string): SearchFindings | undefined => {
  const value = parse(result);
  if (value === undefined) return undefined;
  const people = findPeople(value);
  const fields = isFields(value) ? value : {};
  const total = [fields['total'], fields['found'], fields['count'], fields['matchCount']].find((count) => typeof count === 'number');
  const relaxations = Array.isArray(fields['relaxations']) ? fields['relaxations'].flatMap(toRelaxation) : [];
  return { people, total: Math.max(total ?? 0, people.length), relaxations };
};
