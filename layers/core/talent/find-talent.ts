/** The search for what a text asks: the route's and the degraded answer's, so that both find the same people. */
import type { Clock } from '../shared/index.ts';
import { alsoAsked, type ParsedBrief, parseBrief, toTalentQuery } from './brief/index.ts';
import { dayInIndia } from './day.ts';
import type { TalentDirectory } from './ports.ts';
import { searchTalent, type TalentSearchResult } from './search-talent.ts';
import type { TalentQuery } from './talent-query.ts';
import { withoutProtected } from './without-protected.ts';

export interface FindTalentInput {
  /** A brief, a message, a sentence. */
  readonly text?: string | undefined;
  /** They win over what the text says about the same field. */
  readonly filters?: Omit<TalentQuery, 'limit'> | undefined;
  /** 1 to 20; 8 unless said. */
  readonly limit?: number | undefined;
  /** The brief that the text may go on from ("same but older"). */
  readonly previous?: Pick<ParsedBrief, 'roles'> | undefined;
  /** What the text says, where it was read already. */
  readonly parsed?: ParsedBrief | undefined;
  /** Which part of a brief of several; the first unless said. */
  readonly role?: number | undefined;
}

export interface FoundTalent extends TalentSearchResult {
  readonly parsed: ParsedBrief;
}

export const findTalent =
  ({ directory, clock }: { directory: TalentDirectory; clock: Pick<Clock, 'now'> }) =>
  async (org: string, { text = '', filters = {}, limit, previous, parsed: read, role = 0 }: FindTalentInput): Promise<FoundTalent> => {
    const today = dayInIndia(clock.now());
    const parsed = read ?? parseBrief(text, { today, previous });
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    const isAsked = alsoAsked(parsed, role, new Set(Object.keys(given)));
    const facts = (await directory.all(org)).filter(isAsked);
    const words = filters.text === undefined ? {} : { text: withoutProtected(filters.text).text };
    const query: TalentQuery = { ...toTalentQuery(parsed, role), ...given, ...words, limit };
    return { parsed, ...searchTalent(facts, query, { today }) };
  };
