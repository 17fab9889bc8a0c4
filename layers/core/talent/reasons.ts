/** Why a person is here, each reason with its fact and the field it comes from, and what has to be asked. Protected traits are never a reason. */
import { oldestAge } from './ages.ts';
import { countDays } from './availability.ts';
import type { BriefSlots } from './brief/brief.ts';
import { mediumNames } from './brief/describe-brief.ts';
import { dailyRate, rateLimitPaise } from './brief/work-rules.ts';
import { daysBetween, sayDay } from './day.ts';
import { proficiencyIn } from './gates.ts';
import { languageName } from './languages.ts';
import { sharedWords, sharedYears } from './score.ts';
import type { SearchFacts } from './talent-facts.ts';
import type { Criteria } from './talent-query.ts';

export interface MatchReason {
  readonly criterion: string;
  /** A sentence for people. */
  readonly text: string;
  /** The field of the record that says so. */
  readonly field: string;
}

type Explain = (facts: SearchFacts, criteria: Criteria, today: string) => MatchReason | undefined;

/** At most 4, the most telling first. */
export const reasonsFor = (facts: SearchFacts, criteria: Criteria, today: string): MatchReason[] =>
  explanations
    .map((explain) => explain(facts, criteria, today))
    .filter((reason) => reason !== undefined)
    .slice(0, 4);

/** Her own choices are named on the card in any case: what moves a rank must be seen. */
export const withChoices = (reasons: readonly MatchReason[], chosen: MatchReason | undefined): MatchReason[] =>
  chosen === undefined ? [...reasons] : [...reasons.slice(0, 3), chosen];

/** At most 4 asked things that the record does not know. */
export const unknownOf = (facts: SearchFacts, criteria: Criteria, slots: BriefSlots = {}): string[] =>
  [
    criteria.heightCm !== null && facts.heightCm === null ? 'height' : '',
    criteria.availableOn !== null && countDays(facts.availability, criteria.availableOn).unknown > 0 ? 'availability' : '',
    criteria.experience.length > 0 && facts.experience === null ? 'experience' : '',
    criteria.skills.some((skill) => facts.skills.some(({ name, level }) => name === skill && level === null)) ? 'skill level' : '',
    slots.union !== undefined && slots.union !== 'not_needed' && facts.union === null ? 'union' : '',
    slots.comfort?.some((topic) => facts.comfort[topic] === undefined) === true ? 'comfort' : '',
    rateLimitPaise(slots) !== undefined && dailyRate(facts, slots) === undefined ? 'rate' : '',
    slots.willingToTravel === true && facts.willingToTravel === null ? 'travel' : '',
    criteria.medium !== null && facts.credits.length === 0 ? 'credits' : '',
  ]
    .filter((criterion) => criterion !== '')
    .slice(0, 4);

const explanations: readonly Explain[] = [
  // Who asks for days asks it of everybody on the list: on a card of four reasons it must not be the fifth.
  (facts, { availableOn }) => reason('availability', 'availability', availableOn === null ? '' : sayAvailability(facts, availableOn)),
  (facts, { skills }) =>
    reason(
      'skills',
      'skills',
      sentence(
        'Can do',
        skills.map((skill) => withLevel(facts, skill)),
      ),
    ),
  (facts, { languages }) =>
    reason(
      'languages',
      'languages',
      sentence(
        'Speaks',
        languages.map(({ code }) => `${languageName(code)} (${proficiencyIn(facts, code)})`),
      ),
    ),
  ({ playingAge }, { playingAge: asked }) => reason('playingAge', 'playingAge', asked === null ? '' : sayAges(playingAge, asked)),
  ({ baseCity }, { cities }) => reason('city', 'baseCity', cities.length > 0 && baseCity !== null ? `Based in ${baseCity}` : ''),
  (_facts, { dialects }) => reason('dialects', 'dialects', sentence('Dialect', dialects)),
  ({ heightCm }, { heightCm: asked }) => reason('height', 'heightCm', asked === null || heightCm === null ? '' : `${heightCm} cm tall`),
  ({ credits }, { medium }) =>
    reason(
      'medium',
      'credits',
      sayCredits(
        credits.filter((credit) => medium !== null && credit.medium === medium),
        medium ?? '',
      ),
    ),
  ({ experience }, { experience: asked }) => reason('experience', 'experience', asked.length === 0 || experience === null ? '' : `Experience: ${experience}`),
  (facts, { words }) => reason('text', 'bio', sentence('The profile mentions', sharedWords(facts, words).slice(0, 5))),
  ({ lastConfirmedAt }, _criteria, today) => reason('freshness', 'lastConfirmedAt', sayFreshness(daysBetween(lastConfirmedAt, today))),
];

const reason = (criterion: string, field: string, text: string): MatchReason | undefined => (text === '' ? undefined : { criterion, text, field });
const sentence = (start: string, things: readonly string[]): string => (things.length === 0 ? '' : `${start} ${things.slice(0, 5).join(', ')}`);

const withLevel = ({ skills }: SearchFacts, name: string): string => {
  const level = skills.find((skill) => skill.name === name && skill.level !== null)?.level;
  return level ? `${name} (${level})` : name;
};

const sayAges = (own: { min: number; max: number }, asked: { min: number; max: number }): string => {
  const shared = sharedYears(own, asked);
  const years = asked.max - asked.min + 1;
  const plays = `Plays ${own.min} to ${own.max}`;
  // "40 and older" asks for no number of years that anybody could play all of.
  if (asked.max >= oldestAge && asked.min > 0) return own.min >= asked.min ? plays : `${plays}: ${asked.min} and older was asked`;
  return `${plays}: ${shared === years ? 'all' : `${shared} of the ${years}`} years asked`;
};

const sayAvailability = ({ availability }: SearchFacts, period: { from: string; to: string }): string => {
  const days = countDays(availability, period);
  if (days.unknown === days.total) return '';
  const when = period.from === period.to ? `on ${sayDay(period.from)}` : `from ${sayDay(period.from)} to ${sayDay(period.to)}`;
  if (days.free === days.total) return `Free ${when}`;
  if (days.free > 0) return `Free on ${days.free} of ${days.total} days ${when}`;
  // A day that somebody else has pencilled may come free: who asks must know whose turn it is.
  return days.held === 0 ? '' : days.held === days.total ? `On hold ${when}` : `On hold on ${days.held} of ${days.total} days ${when}`;
};

const sayCredits = (credits: readonly { title: string }[], medium: string): string =>
  credits.length === 0 ? '' : `${credits.length} ${mediumWords(medium)} ${credits.length === 1 ? 'credit' : 'credits'}, such as "${credits[0]?.title}"`;

const mediumWords = (medium: string): string => (medium in mediumNames ? mediumNames[medium as keyof typeof mediumNames].replace(/^an? /u, '') : medium);

const sayFreshness = (ageDays: number): string =>
  ageDays <= 0 ? 'Profile confirmed today' : `Profile confirmed ${ageDays} ${ageDays === 1 ? 'day' : 'days'} ago`;
