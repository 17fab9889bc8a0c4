/** A question of the port in OpenSearch's words. The tenant is a part of every query; nothing is filtered afterwards. */
import type { IndexFilter } from '../../../core/talent/index.ts';
import { ownWords } from './own-word.ts';
import { type TextField, textFields } from './talent-mapping.ts';

export type Clause = Readonly<Record<string, unknown>>;

const day = 86_400_000;
/** Days since 1970, as a number that a range can hold. */
export const dayNumber = (isoDay: string): number => Math.round(Date.parse(`${isoDay}T00:00:00Z`) / day);
export const isoDay = (number: number): string => new Date(number * day).toISOString().slice(0, 10);

const term = (field: string, value: unknown): Clause => ({ term: { [field]: value } });
const isThere: Clause = term('gone', false);

/** Everybody of the tenant who is there. */
export const peopleOf = (org: string): Clause[] => [term('org', org), isThere];

/** The clauses of a bool query that lets pass whom the filter lets pass. */
export const filterClauses = (org: string, filter: IndexFilter): { filter: Clause[]; must_not: Clause[] } => ({
  filter: [...peopleOf(org), ...filter.anyOf.map((group) => ({ terms: { terms: group } })), ...filter.ranges.map(rangeClause)],
  must_not: [...(filter.noneOf.length === 0 ? [] : [{ terms: { terms: filter.noneOf } }]), ...bookedClause(filter.notBooked)],
});

const rangeClause = ({ number, min, max, orMissing }: IndexFilter['ranges'][number]): Clause => {
  const field = `numbers.${number}`;
  const within = { range: { [field]: { ...(min === undefined ? {} : { gte: min }), ...(max === undefined ? {} : { lte: max }) } } };
  return orMissing ? { bool: { should: [within, { bool: { must_not: [{ exists: { field } }] } }], minimum_should_match: 1 } } : within;
};

const bookedClause = (period: IndexFilter['notBooked']): Clause[] => {
  if (period === null) return [];
  const relation = period.on === 'anyDay' ? 'intersects' : 'contains';
  return [{ range: { booked: { gte: dayNumber(period.from), lte: dayNumber(period.to), relation } } }];
};

export const boolOf = (clauses: object): Clause => ({ bool: clauses });

/** One of the words is enough. `people`: how many the tenant has; it travels as the boost, for the index's own similarity. */
export const wordsClauses = (org: string, words: string, people: number): Clause[] => {
  const query = [...new Set(ownWords(org, words).split(' '))].join(' ');
  return (Object.keys(textFields) as TextField[]).map((field) => ({ match: { [field]: { query, boost: Math.max(1, people) } } }));
};

/** Cosine among those who pass: the filter is inside of the search for neighbours, so that `k` of them are found however few pass. */
export const neighboursQuery = (vector: Float32Array, k: number, clauses: object): Clause => ({
  knn: { vector: { vector: [...vector], k, filter: boolOf(clauses) } },
});
