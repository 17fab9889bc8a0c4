/** A code with its parts in English: the string that stands beside it, so that the two cannot differ. */
import type { Likeness, RefusedKind, Saying, WholeWish } from '../../shared/index.ts';
import { joinWords, sayRupees } from '../brief/say.ts';
import { sayDay } from '../day.ts';
import { languageName } from '../languages.ts';

const dropped: Readonly<Record<WholeWish, string>> = {
  height: 'any height',
  city: 'any city',
  experience: 'any experience',
  dates: 'other dates',
  union: 'any union card',
  comfort: 'without what she must be comfortable with',
  travel: 'people who do not travel, too',
  budget: 'another budget',
};
const whole = { budget: 'the budget', travel: 'willing to travel', noRivalBrand: 'no rival brand' } as const;
const alike: Readonly<Record<Likeness, string>> = {
  skills: 'the same skills',
  text: 'a profile that speaks of the same',
  experience: 'the same experience',
  medium: 'work in the same media',
  playingAge: 'the same ages',
};

export const sayInEnglish = (saying: Saying): string => {
  switch (saying.code) {
    case 'terms':
      return join(saying.terms.map(plain), saying.join);
    case 'names':
      return join(
        saying.names.map(({ name, level }) => (level === undefined ? name : `${name} (${level})`)),
        saying.join,
      );
    case 'ages':
      return `playing age ${sayRange(saying.range)}`;
    case 'heights':
      return `height ${sayRange(saying.range)} cm`;
    case 'plays':
      return `plays ${saying.range.min} to ${saying.range.max}`;
    case 'tall':
      return `${saying.cm} cm`;
    case 'based':
      return `based in ${joinWords(saying.cities, 'or')}`;
    case 'atLeast':
      return `${languageName(saying.language)}, at least ${sayLevel(saying.level)}`;
    case 'languages':
      return join(
        saying.languages.map(({ language, level }) =>
          level === undefined ? languageName(language) : `${languageName(language)} (${level === 'lines' ? 'prepared lines' : level})`,
        ),
        saying.join,
      );
    case 'byExperience':
      return `${joinWords(saying.terms, 'or')} by experience`;
    case 'free':
      return `free ${joinWords(saying.periods.map(sayPeriod), 'and')}`;
    case 'days':
      return saying.days.map(sayDays).join('; ');
    case 'whole':
      return whole[saying.wish];
    case 'travels':
      return saying.does ? 'travels' : 'does not travel';
    case 'refused':
      return `not ${sayRefused(saying)}`;
    case 'welcome':
      return `${sayRefused(saying)} is welcome after all`;
    case 'brands':
      return saying.brands.map(({ name, until }) => (until === null ? name : `${name} until ${sayDay(until)}`)).join(', ');
    case 'work':
      return `work in ${plain(saying.medium)}`;
    case 'credits':
      return `${saying.count} of ${saying.total} credits in ${plain(saying.medium)}`;
    case 'words':
      return saying.words.join(' ');
    case 'mentions':
      return `the profile mentions ${saying.words.join(', ')}`;
    case 'answers':
      return saying.answers.map(({ topic, answer }) => `${topic}: ${answer}`).join(', ');
    case 'rate':
      return `${sayRupees(saying.paise)} a day`;
    case 'same':
      return alike[saying.as];
    case 'agesInstead':
      return `playing age ${sayRange(saying.range)} instead of ${sayRange(saying.asked)}`;
    case 'heightsInstead':
      return `height ${sayRange(saying.range)} cm instead of ${sayRange(saying.asked)} cm`;
    case 'levelInstead':
      return `${languageName(saying.language)} ${sayLevel(saying.level)} instead of ${sayLevel(saying.asked)}`;
    case 'heightMore':
      return `${saying.cm} cm more either way`;
    case 'basedToo':
      return `people based in ${saying.city}, too`;
    case 'tierToo':
      return `${saying.term} people, too`;
    case 'without':
      return saying.kind === 'language'
        ? `without ${joinWords(saying.names.map(languageName), 'or')}`
        : `without the ${saying.kind} ${joinWords(saying.names, 'or')}`;
    case 'drop':
      return dropped[saying.wish];
  }
};

type Range = Extract<Saying, { readonly asked: object }>['range'];
type Period = Extract<Saying, { readonly code: 'free' }>['periods'][number];

const plain = (term: string): string => term.replaceAll('_', ' ');
const join = (words: readonly string[], how: 'or' | 'and' | 'list'): string => (how === 'list' ? words.join(', ') : joinWords(words, how));
const sayRange = ({ min, max }: Range): string =>
  min === undefined ? `up to ${max}` : max === undefined ? `${min} and above` : min === max ? `${min}` : `${min} to ${max}`;
const sayLevel = (level: string): string => (level === 'lines' ? 'for prepared lines' : level);
const sayPeriod = ({ from, to }: Period): string => (from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`);
const sayRefused = ({ kind, value }: { kind: RefusedKind; value: string }): string => (kind === 'languages' ? languageName(value) : plain(value));
const sayDays = ({ counts, total, ...period }: Period & { counts: Readonly<Record<string, number>>; total: number }): string =>
  `${sayPeriod(period)}: ${Object.entries(counts)
    .map(([status, count]) => `${status} ${count} of ${total}`)
    .join(', ')}`;
