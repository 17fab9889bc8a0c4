/** Hard rules about the work that a brief states: union, comfort, travel, money and rival brands. A fact that is not known never excludes. */
import { foldText } from '../fold-text.ts';
import type { SearchFacts } from '../talent-facts.ts';
import { sellsKindOf } from './brands.ts';
import type { BriefSlots, ParsedBrief } from './brief.ts';

type Rule = (facts: SearchFacts) => boolean;

export const workRules = (parsed: ParsedBrief, slots: BriefSlots, today: string): Rule[] => {
  const unions = unionsFor(slots.union);
  const limit = rateLimitPaise(slots);
  return [
    ...(unions === undefined ? [] : [({ union }: SearchFacts) => union === null || unions.includes(union)]),
    ...(slots.comfort ?? []).map(
      (topic) =>
        ({ comfort }: SearchFacts) =>
          comfort[topic] !== 'no',
    ),
    ...(slots.willingToTravel === true ? [({ willingToTravel }: SearchFacts) => willingToTravel !== false] : []),
    ...(limit === undefined ? [] : [(facts: SearchFacts) => (dailyRate(facts, slots) ?? 0) <= limit]),
    notOfARival(parsed.text, slots, today),
  ];
};

/** Standings of CINTAA that let somebody work. Other unions' members are `other`. */
export const unionsFor = (wish: BriefSlots['union']): readonly NonNullable<SearchFacts['union']>[] | undefined =>
  wish === undefined || wish === 'not_needed'
    ? undefined
    : wish === 'cintaa'
      ? ['regular', 'life', 'work_permit_y1', 'work_permit_y2']
      : ['regular', 'life', 'other'];

/** Who asks at most a fifth more than there is can still be talked to. */
const stretch = 1.2;

/** The most that a day may cost; undefined when the brief names no daily amount. */
export const rateLimitPaise = ({ budget }: BriefSlots): number | undefined =>
  budget === undefined || (budget.basis !== undefined && budget.basis !== 'per_day' && budget.basis !== 'per_shift')
    ? undefined
    : budget.basis === undefined
      ? undefined
      : Math.floor(budget.maxPaise * stretch);

/** The least that she asks for a day in the brief's medium. */
export const dailyRate = ({ rates }: Pick<SearchFacts, 'rates'>, { medium }: Pick<BriefSlots, 'medium'>): number | undefined => {
  const daily = rates.filter((rate) => rate.medium === medium && (rate.basis === 'per_day' || rate.basis === 'per_shift'));
  return daily.length === 0 ? undefined : Math.min(...daily.map(({ amountPaise }) => amountPaise));
};

const isAdvertising = ({ medium }: BriefSlots): boolean => medium === 'tvc' || medium === 'digital_ad' || medium === 'print';

/** "A tea brand's TVC" is not for the face of another tea, until that ends. Where the medium sells, its own name anywhere in the text is enough. */
const notOfARival = (text: string, slots: BriefSlots, today: string): Rule => {
  const said = ` ${foldText(text)} `;
  const sells = sellsKindOf(text);
  const isSold = (category: string): boolean =>
    ((slots.medium === undefined || isAdvertising(slots)) && sells(category)) || (isAdvertising(slots) && said.includes(` ${foldText(category)} `));
  const from = slots.dates?.[0]?.from ?? today;
  return ({ brandConflicts }) => !brandConflicts.some(({ category, until }) => (until === null || until >= from) && isSold(category));
};
