/**
 * Who is like somebody: for the same parts (her gender and ages), of like craft and work. The index finds them by her own vector; without one the facts in
 * memory do. A brief beside it is as hard as it is in a search. Children are found by nobody's likeness.
 */
import { type Clock, notFound } from '../../shared/index.ts';
import { alsoAsked, briefParser, type ParsedBrief, toTalentQuery } from '../brief/index.ts';
import { dayInIndia } from '../day.ts';
import type { MatchFact } from '../explain/match-facts.ts';
import { withFilters } from '../explain/with-filters.ts';
import type { FoundTalent } from '../find-talent.ts';
import { words } from '../fold-text.ts';
import { gendersOf } from '../gates.ts';
import { isListed, isMinor } from '../listing.ts';
import type { TalentDirectory, TalentStore } from '../ports.ts';
import { withChoices } from '../reasons.ts';
import { castingText } from '../search/casting-text.ts';
import { embedPeople } from '../search/embed-people.ts';
import type { Leaning } from '../search/leaning.ts';
import { type SearchIndex, searchInIndex } from '../search/search-in-index.ts';
import type { CastingText } from '../search/talent-index.ts';
import { searchTalent, type TalentSearchResult } from '../search-talent.ts';
import { type SearchFacts, toFacts } from '../talent-facts.ts';
import type { TalentQuery } from '../talent-query.ts';
import type { AskedGender, Gender } from '../terms.ts';
import { commonWords, likenessOf, reasonsOfLikeness } from './likeness.ts';

export interface SimilarInput {
  readonly talentId: string;
  /** What the others must be besides: "but in Pune". */
  readonly text?: string | undefined;
  /** 1 to 100. */
  readonly limit: number;
  readonly leaning?: Leaning | undefined;
}

export interface SimilarFound extends FoundTalent {
  /** Of each: in what she is like the one who was named. */
  readonly likeness: ReadonlyMap<string, readonly MatchFact[]>;
}

export interface SimilarPorts {
  readonly talents: Pick<TalentStore, 'getMany'>;
  readonly directory: TalentDirectory;
  readonly clock: Pick<Clock, 'now'>;
  readonly search?: SearchIndex | undefined;
  readonly report?: ((event: string, error: unknown) => void) | undefined;
}

/** DomainError `not_found` for somebody who may not be shown. */
export const findSimilar =
  (ports: SimilarPorts) =>
  async (org: string, { talentId, text = '', limit, leaning }: SimilarInput): Promise<SimilarFound> => {
    const today = dayInIndia(ports.clock.now());
    const [talent] = await ports.talents.getMany(org, [talentId]);
    if (talent === undefined || !isListed(talent, today)) throw notFound('person');
    const read = (await briefParser()).parseBrief(text, { today });
    const gender = partsOf(talent.gender);
    const own: TalentQuery = { playingAge: adultAges(talent.playingAge), ...(gender !== undefined && { gender }) };
    // What is said besides wins over what she is: "like her, but forty".
    const asked = { ...own, ...toTalentQuery(read) };
    const parsed = withFilters(read, 0, Object.fromEntries(Object.entries(own).filter(([field]) => !(field in toTalentQuery(read)))));
    if (isMinor(talent, today)) return { parsed, total: 0, matches: [], relaxations: [], scoreParts: new Map(), likeness: new Map() };
    const clean = castingText(talent);
    const seed: SearchFacts = { ...toFacts(talent), words: words(`${clean.profile} ${clean.work}`) };
    const except = new Set([talentId]);
    const found = await search(ports, org, { query: { ...asked, limit }, parsed, leaning, except, clean, seed }, today);
    const people = await peopleOf(ports, org, found, today);
    const profiles = { ...seed, words: words(clean.profile) };
    const common = commonWords(people);
    const likeness = new Map(people.map((person) => [person.id, likenessOf(profiles, person, common)]));
    return {
      ...found,
      parsed,
      likeness,
      matches: found.matches.map((match) => ({
        ...match,
        reasons: withChoices(
          reasonsOfLikeness(likeness.get(match.talentId) ?? []),
          match.reasons.find(({ criterion }) => criterion === 'choices'),
        ),
      })),
    };
  };

/** An adult plays what she plays as an adult. */
const adultAges = ({ min, max }: { min: number; max: number }) => ({ min: Math.max(18, min), max: Math.max(18, max) });

/** The parts that somebody plays; undefined where the record does not say. */
const partsOf = (gender: Gender): AskedGender | undefined => (Object.keys(gendersOf) as AskedGender[]).find((asked) => gendersOf[asked].includes(gender));

interface Question {
  readonly query: TalentQuery;
  readonly parsed: ParsedBrief;
  readonly leaning: Leaning | undefined;
  readonly except: ReadonlySet<string>;
  readonly clean: CastingText;
  readonly seed: SearchFacts;
}

const search = async (
  { directory, search: indexed, report }: SimilarPorts,
  org: string,
  { query, parsed, leaning, except, clean, seed }: Question,
  today: string,
): Promise<TalentSearchResult & { readonly degraded?: 'search' }> => {
  try {
    if (indexed !== undefined) {
      await indexed.inStep?.(org, today);
      const [document] = await indexed.index.documents(org, [seed.id]);
      // Somebody whom the index does not know yet is looked for by what the record says.
      const like = { words: clean.craft, vector: document?.vector ?? (await embedPeople(indexed.embedder, [clean]))[0] };
      const { people: _people, ranked: _ranked, ...found } = await searchInIndex(indexed)(org, { query, parsed, leaning, except, like }, today);
      return found;
    }
  } catch (error) {
    report?.('talent_search_degraded', error);
  }
  const facts = (await directory.all(org)).filter(alsoAsked(parsed)).filter(({ id }) => !except.has(id));
  const text = [...new Set([...seed.words.slice(0, 30), ...seed.skills.flatMap(({ name }) => name.split(' '))])].slice(0, 40).join(' ');
  return { ...searchTalent(facts, { ...query, text }, { today, leaning }), ...(indexed !== undefined && { degraded: 'search' as const }) };
};

/** Their facts with what is written about them in the words, without names and places. Titles and kinds of parts are work, and are told as such. */
const peopleOf = async ({ talents }: SimilarPorts, org: string, { matches }: TalentSearchResult, today: string): Promise<SearchFacts[]> => {
  const records = await talents.getMany(
    org,
    matches.map(({ talentId }) => talentId),
  );
  return records
    .filter((talent) => isListed(talent, today))
    .map((talent) => {
      return { ...toFacts(talent), words: words(castingText(talent).profile) };
    });
};
