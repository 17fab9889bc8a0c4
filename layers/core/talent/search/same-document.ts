/** Whether two documents of a person say the same. */
import type { TalentDocument } from './talent-index.ts';

/** Without their vectors: those are the embedder's word on the same text. */
export const isSameDocument = (one: TalentDocument, other: TalentDocument): boolean => contentOf(one) === contentOf(other);

const contentOf = ({ id, version, terms, numbers, booked, text, facts }: TalentDocument): string =>
  JSON.stringify({ id, version, terms: [...terms].toSorted(), numbers, booked, text, facts }, inOrder);

/** Engines give the keys of an object back in an order of their own. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;
