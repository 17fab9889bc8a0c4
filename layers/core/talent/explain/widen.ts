/** Ways to widen a brief, counted on everybody: each with what to say to have it. Alternatives ("kathak or bharatanatyam") and refusals are widened, too. */
import type { ShownBrief } from '../../intelligence/index.ts';
import { type BriefSlots, type ParsedBrief, sayBrief } from '../brief/index.ts';
import type { TalentFacts } from '../talent-facts.ts';
import { questionOf } from './question.ts';
import { sayInEnglish } from './saying.ts';
import { type BriefChange, type NearFacts, wishesOf } from './wishes.ts';

/** What would change, in words, the people who would be found in addition, and the whole brief with this change, to be sent as a message. */
type Widening = ShownBrief['widen'][number];

const mostWidenings = 5;

/** The most helpful first. Gender is a role's truth: it is not offered. */
export const wideningsOf = (parsed: ParsedBrief, role: number, everybody: readonly TalentFacts[], today: string): Widening[] => {
  const slots = parsed.roles[role] ?? {};
  const { admits } = questionOf(parsed, role, slots, today);
  const outside = everybody.filter((person) => !admits(person));
  return steps(slots)
    .map(({ change, relax }) => {
      const relaxed = relax(slots);
      const question = questionOf(parsed, role, relaxed, today);
      return { change: sayInEnglish(change), changeAs: change, wouldAdd: outside.filter(question.admits).length, say: sayBrief(relaxed) };
    })
    .filter(({ wouldAdd, say }) => wouldAdd > 0 && say !== '')
    .sort((left, right) => right.wouldAdd - left.wouldAdd || (left.change < right.change ? -1 : 1))
    .slice(0, mostWidenings);
};

type Step = Pick<BriefChange, 'change' | 'relax'>;

/** Nearer by a step that anybody would take first, or without the wish. */
const steps = (slots: BriefSlots): Step[] => [
  ...ageSteps(slots),
  ...heightSteps(slots),
  ...levelSteps(slots),
  ...wishesOf(slots)
    .filter(({ criterion }) => criterion !== 'playingAge')
    .flatMap(({ changesFor }) => changesFor(nobody).filter(({ cost }) => cost === 2)),
];

/** Of whom nothing is known: what is nearer to her is nothing, what gives a wish up is left. */
const nobody: NearFacts = { playingAge: { min: 0, max: 99 }, heightCm: null, baseCity: null, languages: [], experience: null };

const ageSteps = ({ playingAge }: BriefSlots): Step[] => {
  const { min, max } = playingAge ?? {};
  if (min === undefined || max === undefined) return [];
  // A wider range of ages must not lead from adults to children, nor the other way.
  const [youngest, oldest] = max < 18 ? [0, 17] : [Math.min(18, min), 99];
  const wider = { min: Math.max(youngest, min - 3), max: Math.min(oldest, max + 3) };
  return [{ change: { code: 'agesInstead', range: wider, asked: { min, max } }, relax: (slots) => ({ ...slots, playingAge: wider }) }];
};

const heightSteps = ({ heightCm }: BriefSlots): Step[] => {
  if (heightCm === undefined) return [];
  const { min, max } = heightCm;
  const wider = { ...(min !== undefined && { min: min - 5 }), ...(max !== undefined && { max: max + 5 }) };
  return [{ change: { code: 'heightMore', cm: 5 }, relax: (slots) => ({ ...slots, heightCm: wider }) }];
};

const lower = { native: 'fluent', fluent: 'conversational' } as const;

const levelSteps = ({ languages = [] }: BriefSlots): Step[] =>
  languages.flatMap((asked) => {
    const level = asked.minProficiency === 'native' || asked.minProficiency === 'fluent' ? lower[asked.minProficiency] : undefined;
    if (level === undefined) return [];
    const change = { code: 'levelInstead', language: asked.code, level, asked: asked.minProficiency ?? level } as const;
    return [
      {
        change,
        relax: (slots: BriefSlots) => ({
          ...slots,
          languages: (slots.languages ?? []).map((one) => (one.code === asked.code ? { ...one, minProficiency: level } : one)),
        }),
      },
    ];
  });
