/** A conversation's title without a model: what is asked, in a few words: "Marathi riders, Mumbai, 25–35". */
import { cities } from './vocabulary/cities.ts';
import { foldWithPlaces } from './vocabulary/fold.ts';
import { languageNamed, languages } from './vocabulary/languages.ts';
import { skills } from './vocabulary/skills.ts';

/** The input of the conversation's first search, where there was one. */
export interface TitledSearch {
  readonly cities?: readonly string[] | undefined;
  readonly gender?: string | undefined;
  readonly playingAge?: { readonly min: number; readonly max: number } | undefined;
  readonly languages?: readonly { readonly code: string }[] | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly experience?: readonly string[] | undefined;
}

export const longestTitle = 60;

/** At most 60 characters. A search says better than a message what is asked; a message that names none of it is shortened. Empty for an empty message. */
export const titleOf = ({ text, search }: { readonly text: string; readonly search?: TitledSearch | undefined }): string =>
  titleOfSearch(search ?? read(text)) ?? titleOfText(text);

const doers: Readonly<Record<string, string>> = {
  'horse riding': 'riders',
  swimming: 'swimmers',
  singing: 'singers',
  boxing: 'boxers',
  wrestling: 'wrestlers',
  cricket: 'cricketers',
  football: 'footballers',
  kathak: 'kathak dancers',
  bharatanatyam: 'bharatanatyam dancers',
  lavani: 'lavani dancers',
  anchoring: 'anchors',
  archery: 'archers',
  guitar: 'guitarists',
};
const genders: Readonly<Record<string, string>> = { female: 'women', male: 'men', nonbinary: 'nonbinary actors' };

const titleOfSearch = ({
  cities: places = [],
  gender,
  playingAge,
  languages: spoken = [],
  skills: able = [],
  experience = [],
}: TitledSearch): string | undefined => {
  const [skill, ...moreSkills] = able;
  const doer = skill === undefined ? undefined : doers[skill.toLowerCase()];
  const tongues = spoken.slice(0, 2).map(({ code }) => languageNamed(code));
  const tier = experience.length === 1 ? experience[0] : undefined;
  const who = [
    tier,
    ...tongues.join(' and ').split(' ').filter(Boolean),
    gender === undefined ? undefined : genders[gender],
    doer ?? (gender === undefined ? 'actors' : undefined),
  ];
  const isTelling = tier ?? tongues[0] ?? doer ?? skill ?? gender ?? places[0] ?? playingAge;
  if (isTelling === undefined) return undefined;
  const age = playingAge === undefined ? undefined : playingAge.min === playingAge.max ? String(playingAge.min) : `${playingAge.min}–${playingAge.max}`;
  const others = doer === undefined && skill !== undefined ? [skill, ...moreSkills] : moreSkills;
  const parts = [who.filter(Boolean).join(' '), ...places.slice(0, 2), age, ...others.slice(0, 2)].filter((part) => part !== undefined);
  return capital(fitted(parts));
};

/** Parts are left out from the end until it fits. */
const fitted = (parts: readonly string[]): string => {
  const title = parts.join(', ');
  return title.length <= longestTitle || parts.length === 1 ? cutTitle(title) : fitted(parts.slice(0, -1));
};

const named = (text: string, { source, nameOf }: typeof cities): string[] => [
  ...new Set([...text.matchAll(new RegExp(source, 'gu'))].map(([alias]) => nameOf(alias) ?? alias)),
];

const read = (message: string): TitledSearch => {
  const { text } = foldWithPlaces(message.slice(0, 2_000));
  const ages =
    /(?<![\d.'])([1-9]?\d)\s*(?:-|to|se|से|and|aur)\s*([1-9]\d)(?!\d|\s*(?:cm|k\b|lakh|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|am|pm|baje))/u.exec(text);
  const [min, max] = [Number(ages?.[1] ?? 0), Number(ages?.[2] ?? 0)];
  return {
    cities: named(text, cities),
    languages: named(text, languages).map((code) => ({ code })),
    skills: named(text, skills),
    ...(ages && min <= max ? { playingAge: { min, max } } : {}),
  };
};

const opening =
  /^(?:(?:hi|hello|hey|namaste|please|pls|ok|okay|can you|could you|i need|we need|i want|find me|find|show me|show|mujhe|मुझे|नमस्ते|कृपया)[\s,!.]+)+/iu;

const titleOfText = (text: string): string => {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const rest = line.replace(opening, '');
  return capital(cutTitle((rest === '' ? line : rest).replace(/[\s.?!।,;:]+$/u, '')));
};

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** At a word's end where there is one late enough, and never inside of a character. */
export const cutTitle = (text: string): string => {
  if (text.length <= longestTitle) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > longestTitle - 1) break;
    kept += segment;
  }
  const atWord = kept.replace(/\s+\S*$/u, '');
  return `${(atWord.length > longestTitle / 2 ? atWord : kept).replace(/[\s·,;:/–-]+$/u, '')}…`;
};
