/** One plain sentence that says what was understood, for a person to confirm. */
import { sayDay } from '../day.ts';
import { languageName } from '../languages.ts';
import type { AskedBudget, AskedRange, BriefSlots, ParsedBrief } from './brief.ts';
import { describeInHindi } from './describe-in-hindi.ts';
import { joinWords, sayRupees } from './say.ts';

/** `language` is that of the answer; the words are the product's own, never the brief's. */
export const describeBrief = (parsed: Pick<ParsedBrief, 'roles'>, language: 'en' | 'hi' = 'en'): string => {
  const say = language === 'hi' ? describeInHindi : describeInEnglish;
  return parsed.roles.length === 1 ? say(parsed.roles[0] ?? {}, '') : parsed.roles.map((slots, index) => say(slots, `${index + 1}. `)).join(' ');
};

const describeInEnglish = (slots: BriefSlots, number: string): string => {
  const parts = [whoInEnglish(slots), ...wishesInEnglish(slots)].filter((part) => part !== '');
  return `${number === '' ? 'Looking for ' : number}${parts.join(', ')}.`;
};

const nouns = {
  female: ['a woman', 'women'],
  male: ['a man', 'men'],
  nonbinary: ['a non-binary performer', 'non-binary performers'],
  open: ['people', 'people'],
} as const;

/** Who is looked for. */
export const whoInEnglish = ({ gender, count, role, medium, build, looks }: BriefSlots): string => {
  const [single, several] = nouns[gender ?? 'open'];
  const people =
    count === undefined || (count === 1 && gender !== undefined) ? (count === 1 ? single : several) : `${count} ${count === 1 ? 'person' : several}`;
  const look = [...(build ?? []), ...(looks ?? [])];
  return `${people}${look.length === 0 ? '' : ` (${look.join(', ')})`}${role === undefined ? '' : ` for "${role}"`}${medium === undefined ? '' : ` for ${mediumNames[medium]}`}`;
};

/** With its article, as a sentence has it. */
export const mediumNames = {
  film: 'a feature film',
  short_film: 'a short film',
  ott: 'a web series',
  tv: 'a TV serial',
  tvc: 'a TV commercial',
  digital_ad: 'a digital ad',
  music_video: 'a music video',
  print: 'a print shoot',
  voice: 'voice work',
  theatre: 'a stage play',
  reality: 'a reality show',
  microdrama: 'a microdrama',
  corporate: 'a corporate film',
} as const;

const levels = { native: 'native', fluent: 'fluent', conversational: 'conversational', lines: 'some' } as const;

/** Each wish as a phrase; empty ones were not asked. */
export const wishesInEnglish = (slots: BriefSlots): string[] => [
  range(slots.playingAge, 'playing', '', 'or more', 'at most'),
  range(slots.heightCm, '', 'cm tall', 'or more', 'at most'),
  slots.heightCm === undefined && slots.heightWord !== undefined ? `${slots.heightWord} rather` : '',
  slots.cities === undefined ? '' : `based in ${joinWords(slots.cities, 'or')}`,
  slots.languages === undefined
    ? ''
    : `speaking ${joinWords(
        slots.languages.map(({ code, minProficiency }) =>
          minProficiency === undefined ? languageName(code) : `${levels[minProficiency]} ${languageName(code)}`,
        ),
        slots.anyOf?.languages === undefined ? 'and' : 'or',
      )}`,
  slots.dialects === undefined ? '' : `with ${joinWords(slots.dialects, slots.anyOf?.dialects === undefined ? 'and' : 'or')} speech`,
  slots.skills === undefined ? '' : `skilled in ${joinWords(slots.skills, slots.anyOf?.skills === undefined ? 'and' : 'or')}`,
  slots.experience === undefined ? '' : `${joinWords(slots.experience, 'or')} by experience`,
  slots.background === undefined
    ? ''
    : `with ${joinWords(
        slots.background.map((medium) => medium.replace('_', ' ')),
        'and',
      )} background`,
  slots.union === undefined ? '' : slots.union === 'not_needed' ? 'union card not needed' : `${slots.union.replace('_', ' ').toUpperCase()} members`,
  slots.comfort === undefined ? '' : `comfortable with ${joinWords(slots.comfort, 'and')}`,
  slots.dates === undefined
    ? ''
    : `on ${joinWords(
        slots.dates.map(({ from, to }) => (from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`)),
        'and',
      )}`,
  slots.shootLocations === undefined ? '' : `shooting in ${joinWords(slots.shootLocations, 'and')}`,
  slots.budget === undefined ? '' : `at ${sayBudget(slots.budget)}`,
  ...refusals(slots),
];

const refusals = ({ refused = {}, welcome = {} }: BriefSlots): string[] => {
  const names = [
    ...(refused.cities ?? []).map((city) => `from ${city}`),
    ...(refused.languages ?? []).map(languageName),
    ...(refused.skills ?? []),
    ...(refused.dialects ?? []),
    ...(refused.mediums ?? []).map((medium) => medium.replace('_', ' ')),
    ...(refused.experience ?? []),
    ...(refused.looks ?? []),
    ...(refused.build ?? []),
  ];
  const nice = [...(welcome.languages ?? []).map(languageName), ...(welcome.skills ?? []), ...(welcome.dialects ?? []), ...(welcome.cities ?? [])];
  return [names.length === 0 ? '' : `but not ${joinWords(names, 'or')}`, nice.length === 0 ? '' : `ideally ${joinWords(nice, 'and')}`];
};

const range = (asked: AskedRange | undefined, before: string, unit: string, orMore: string, atMost: string): string => {
  if (asked === undefined) return '';
  const { min, max } = asked;
  const number = min === undefined ? `${atMost} ${max}` : max === undefined ? `${min}` : min === max ? `${min}` : `${min} to ${max}`;
  return [before, number, unit, min !== undefined && max === undefined ? orMore : ''].filter((part) => part !== '').join(' ');
};

const bases = { per_day: 'per day', per_episode: 'per episode', per_shift: 'per shift', lumpsum: 'in all', per_month: 'per month' } as const;
const sayBudget = ({ minPaise, maxPaise, basis }: AskedBudget): string =>
  `${minPaise === undefined ? 'up to ' : `${sayRupees(minPaise)} to `}${sayRupees(maxPaise)}${basis === undefined ? '' : ` ${bases[basis]}`}`;
