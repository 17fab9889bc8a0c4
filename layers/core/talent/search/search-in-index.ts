/** The search through the index: candidates by terms, words and meaning; the pure gates over their facts; and the records as the last word. */

import type { Embedder } from '../../shared/index.ts';
import { alsoAsked, askedBesides, type BriefSlots, type ParsedBrief } from '../brief/index.ts';
import { passes } from '../gates.ts';
import type { TalentStore } from '../ports.ts';
import { reasonsFor, unknownOf, withChoices } from '../reasons.ts';
import type { TalentSearchResult } from '../search-talent.ts';
import { type SearchFacts, type TalentFacts, toFacts } from '../talent-facts.ts';
import { type Criteria, type TalentQuery, toCriteria } from '../talent-query.ts';
import { countRelaxations } from './count-relaxations.ts';
import { indexFilter } from './index-filter.ts';
import { type Leaning, noLeaning } from './leaning.ts';
import { lookAgain } from './look-again.ts';
import { type RankedCandidate, rankCandidates } from './rank-candidates.ts';
import { partsOfScore } from './score-parts.ts';
import type { IndexCandidate, IndexFilter, IndexResult, TalentIndex } from './talent-index.ts';
import { describingText, welcomeTerms } from './wishes.ts';

export interface SearchIndex {
  readonly index: TalentIndex;
  /** The one that the index was made with. */
  readonly embedder: Embedder;
  readonly talents: Pick<TalentStore, 'getMany'>;
  /** Waited for before each search, where nobody else keeps the index equal to the table. */
  readonly inStep?: ((org: string, today: string) => Promise<void>) | undefined;
}

/** A question, with what of a brief a query cannot say. */
export interface IndexedQuestion {
  readonly query: TalentQuery;
  /** The brief, where there is one. */
  readonly parsed?: ParsedBrief | undefined;
  readonly role?: number | undefined;
  /** Fields that filters named: the brief's word on them does not count. */
  readonly ignored?: ReadonlySet<string> | undefined;
  /** Words of a model or a filter that describe somebody. */
  readonly text?: string | undefined;
  /** Somebody to be like, in the place of words that describe: her vector, and words of her craft. */
  readonly like?: { readonly words: string; readonly vector: Float32Array | undefined } | undefined;
  /** What her own choices say, who asks. */
  readonly leaning?: Leaning | undefined;
  /** People who are not to be proposed. */
  readonly except?: ReadonlySet<string> | undefined;
}

export interface IndexedResult extends TalentSearchResult {
  /** The people shown, as their records are now. */
  readonly people: readonly TalentFacts[];
  /** In order of rank, with the parts of each score. */
  readonly ranked: readonly RankedCandidate[];
}

const perList = 80;
/** Free days and money are no terms of the index: where facts alone order, more of those who pass are looked at. */
const mostPerList = 400;
const isOrderedBeyondTerms = ({ availableOn, asked }: Criteria): boolean => availableOn !== null || asked.budget !== undefined;
const defaultLimit = 8;
/** As many as anybody sees at once: behind them a list is for who looks through it, and nobody may be missing. */
const page = 10;
/** Records read beyond those shown, so that a stale candidate leaves no gap. */
const spare = 5;
const fewMatches = 5;

export const searchInIndex =
  ({ index, embedder, talents, inStep }: SearchIndex) =>
  async (
    org: string,
    { query, parsed, role = 0, ignored = noFields, text, like, leaning = noLeaning, except = noFields }: IndexedQuestion,
    today: string,
  ): Promise<IndexedResult> => {
    await inStep?.(org, today);
    const slots: BriefSlots = parsed?.roles[role] ?? {};
    const criteria = toCriteria(query, askedBesides(slots), slots);
    const filter = indexFilter(criteria, slots, ignored, today);
    const described = like?.words ?? [text ?? '', parsed === undefined ? '' : describingText(parsed)].join(' ').trim();
    const [vector] = like !== undefined ? [like.vector] : described === '' ? [] : await embedder.embed([described], 'query');
    const describes = vector?.some((value) => value !== 0) ?? false;
    const limit = query.limit ?? defaultLimit;
    const most = Math.max(describes || !isOrderedBeyondTerms(criteria) ? perList : mostPerList, limit * 3);
    const first = await index.search(org, {
      filter,
      words: described,
      vector: describes ? (vector ?? null) : null,
      welcome: welcomeTerms(criteria, slots),
      limit: most,
    });
    const isAsked = parsed === undefined ? () => true : alsoAsked(parsed, role, ignored);
    const isIn = (facts: SearchFacts): boolean => !except.has(facts.id) && passes(facts, criteria, today) && isAsked(facts);
    const found =
      describes && like === undefined && vector !== undefined
        ? await lookAgain(index, org, { filter, vector, first, isIn: (candidate) => isIn(candidate.facts), limit: most, byWords: limit > page })
        : first;
    const all = await withTheRest(index, org, filter, found, limit);
    const candidates = all.filter(({ facts }) => isIn(facts));
    const ranked = rankCandidates(candidates, {
      criteria,
      today,
      describes,
      shown: limit + spare,
      page: found !== first && limit > page ? page : undefined,
      leaning,
    });
    const records = await talents.getMany(
      org,
      ranked.slice(0, limit + spare).map(({ candidate }) => candidate.id),
    );
    const now = new Map(records.map((record) => [record.id, toFacts(record)]));
    const shown = ranked
      .slice(0, limit + spare)
      .flatMap((entry) => {
        const facts = now.get(entry.candidate.id);
        return facts !== undefined && isIn(facts) ? [{ ...entry, facts }] : [];
      })
      .slice(0, limit);
    const gone = all.length - candidates.length;
    const total = Math.max(shown.length, found.total - gone);
    return {
      total,
      matches: shown.map(({ facts, score }) => ({
        talentId: facts.id,
        version: facts.version,
        score,
        reasons: withChoices(reasonsFor(facts, criteria, today), leaning.of(facts).reason),
        unknown: unknownOf(facts, criteria, slots),
      })),
      scoreParts: new Map(shown.map((entry) => [entry.facts.id, partsOfScore(entry, criteria, today)])),
      relaxations: total < fewMatches ? await countRelaxations(index, org, criteria, (relaxed) => indexFilter(relaxed, slots, ignored, today)) : [],
      people: shown.map(({ facts }) => facts),
      ranked,
    };
  };

const noFields: ReadonlySet<string> = new Set();

/** Where fewer are welcome or described than are shown, the others who pass follow them. */
const withTheRest = async (index: TalentIndex, org: string, filter: IndexFilter, found: IndexResult, limit: number): Promise<readonly IndexCandidate[]> => {
  if (found.candidates.length >= Math.min(limit, found.total)) return found.candidates;
  const { candidates } = await index.search(org, { filter, words: '', vector: null, welcome: [], limit: Math.max(perList, limit) });
  const known = new Set(found.candidates.map(({ id }) => id));
  return [...found.candidates, ...candidates.filter(({ id }) => !known.has(id))];
};
