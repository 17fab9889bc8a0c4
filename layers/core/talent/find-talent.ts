/** The search for what a text asks: the route's and the degraded answer's, so that both find the same people. */
import type { Clock } from '../shared/index.ts';
import { alsoAsked, briefParser, type ParsedBrief, toTalentQuery } from './brief/index.ts';
import { dayInIndia } from './day.ts';
import type { TalentDirectory } from './ports.ts';
import type { Leaning } from './search/leaning.ts';
import { type SearchIndex, searchInIndex } from './search/search-in-index.ts';
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
  /** What her own choices say, who asks. */
  readonly leaning?: Leaning | undefined;
  /** People who are not to be proposed. */
  readonly except?: ReadonlySet<string> | undefined;
}

export interface FoundTalent extends TalentSearchResult {
  readonly parsed: ParsedBrief;
  /** That the index could not answer, and the facts in memory did. */
  readonly degraded?: 'search' | undefined;
}

export interface FindTalentPorts {
  readonly directory: TalentDirectory;
  readonly clock: Pick<Clock, 'now'>;
  /** Without one the facts in memory are searched. */
  readonly search?: SearchIndex | undefined;
  /** Told why an index did not answer. */
  readonly report?: ((event: string, error: unknown) => void) | undefined;
  /** What the caller's own choices say; a tool asks it. */
  readonly leaning?: ((who: { org: string; sub: string }) => Promise<Leaning>) | undefined;
}

export const findTalent =
  ({ directory, clock, search, report }: FindTalentPorts) =>
  async (
    org: string,
    { text = '', filters = {}, limit, previous, parsed: read, role = 0, leaning, except = nobody }: FindTalentInput,
  ): Promise<FoundTalent> => {
    const today = dayInIndia(clock.now());
    const parsed = read ?? (await briefParser()).parseBrief(text, { today, previous });
    const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
    const ignored = new Set(Object.keys(given));
    const words = filters.text === undefined ? {} : { text: (await withoutProtected(filters.text)).text };
    const query: TalentQuery = { ...toTalentQuery(parsed, role), ...given, ...words, limit };
    try {
      if (search !== undefined)
        return { parsed, ...plain(await searchInIndex(search)(org, { query, parsed, role, ignored, text: words.text, leaning, except }, today)) };
    } catch (error) {
      report?.('talent_search_degraded', error);
    }
    const facts = (await directory.all(org)).filter(alsoAsked(parsed, role, ignored)).filter(({ id }) => !except.has(id));
    return {
      parsed,
      ...searchTalent(facts, query, { today, slots: parsed.roles[role], leaning }),
      ...(search === undefined ? {} : { degraded: 'search' as const }),
    };
  };

/** Without what only an evaluation wants. */
const plain = ({ total, matches, relaxations, scoreParts }: TalentSearchResult): TalentSearchResult => ({ total, matches, relaxations, scoreParts });

const nobody: ReadonlySet<string> = new Set();
