/** The filters of an evaluation's query, of whatever spelling, as the search's own question; what nothing here knows is named and left out, and the rest holds. */
import { type BriefSlots, canonicalSkill, type ParsedBrief, type TalentQuery } from '../../layers/core/talent/index.ts';
import { Experience, Medium, Proficiency, RateBasis } from '../../layers/core/talent/terms.ts';
import { atomsOf } from './brief-slots.ts';

export interface ReadFilters {
  /** What a query has words for. */
  readonly filters: Omit<TalentQuery, 'limit'>;
  /** The rest: union, money, comfort, travel, refusals. */
  readonly slots: BriefSlots;
  readonly unknown: readonly string[];
}

export const readFilters = (given: Readonly<Record<string, unknown>> = {}): ReadFilters => {
  const { text, ...rest } = given;
  const { atoms, unknown } = atomsOf(rest);
  const valuesOf = (slot: string): string[] => atoms.filter((atom) => atom.startsWith(`${slot}=`)).map((atom) => atom.slice(slot.length + 1));
  const periods = valuesOf('dates').map((period) => period.split('..'));
  const [from, to] = [periods[0]?.[0], periods.at(-1)?.[1]];
  const gender = (['female', 'male', 'nonbinary'] as const).find((known) => valuesOf('gender').includes(known));
  const [playingAge, heightCm] = [rangeOf(valuesOf('playingAge')[0]), rangeOf(valuesOf('heightCm')[0])];
  const medium = Medium.safeParse(valuesOf('medium')[0]).data;
  const shootDays = Number(valuesOf('shootDays')[0]);
  const filters: Omit<TalentQuery, 'limit'> = {
    ...(typeof text === 'string' ? { text } : {}),
    ...listed('cities', valuesOf('cities')),
    ...(gender === undefined ? {} : { gender }),
    ...(playingAge === undefined ? {} : { playingAge: { min: playingAge.min ?? 0, max: playingAge.max ?? 99 } }),
    ...(heightCm === undefined ? {} : { heightCm }),
    ...listed('languages', languagesOf(valuesOf('languages'), valuesOf('languageLevel'))),
    ...listed('dialects', valuesOf('dialects')),
    ...listed('skills', valuesOf('skills').map(canonicalSkill)),
    ...listed(
      'experience',
      valuesOf('experience').flatMap((value) => Experience.safeParse(value).data ?? []),
    ),
    ...(medium === undefined ? {} : { medium }),
    ...(from === undefined || to === undefined ? {} : { availableOn: { from, to } }),
    ...(Number.isNaN(shootDays) ? {} : { shootDays }),
  };
  return { filters, slots: { ...workOf(valuesOf), ...(medium === undefined ? {} : { medium }) }, unknown };
};

/** The brief with those wishes beside its own, which they win over. */
export const withSlots = (parsed: ParsedBrief, slots: BriefSlots): ParsedBrief => {
  const [first, ...others] = parsed.roles;
  return {
    ...parsed,
    roles: [{ ...first, ...slots, ...(slots.refused === undefined ? {} : { refused: { ...first?.refused, ...slots.refused } }) }, ...others],
  };
};

const workOf = (valuesOf: (slot: string) => string[]): BriefSlots => {
  const union = (['cintaa', 'fwice', 'equity_uk', 'sag_aftra', 'not_needed'] as const).find((known) => valuesOf('union').includes(known));
  const paise = Number(valuesOf('budget')[0]?.split('-').at(-1));
  const basis = RateBasis.safeParse(valuesOf('budgetBasis')[0]).data ?? 'per_day';
  const refusedMediums = valuesOf('refused.mediums').flatMap((value) => Medium.safeParse(value).data ?? []);
  const refused = {
    ...listed('cities', valuesOf('refused.cities')),
    ...listed('languages', valuesOf('refused.languages')),
    ...listed('skills', valuesOf('refused.skills')),
    ...listed('mediums', refusedMediums),
  };
  return {
    ...(union === undefined ? {} : { union }),
    ...(Number.isNaN(paise) ? {} : { budget: { maxPaise: paise, basis } }),
    ...listed('comfort', valuesOf('comfort') as NonNullable<BriefSlots['comfort']>),
    ...listed('build', valuesOf('build') as NonNullable<BriefSlots['build']>),
    ...(valuesOf('willingToTravel').length === 0 ? {} : { willingToTravel: true }),
    ...(Object.keys(refused).length === 0 ? {} : { refused }),
  };
};

const listed = <Name extends string, Value>(name: Name, values: readonly Value[]): { [Key in Name]?: readonly Value[] } =>
  values.length === 0 ? {} : ({ [name]: values } as { [Key in Name]: readonly Value[] });

/** `25-35`, `25-`, `-35`. */
const rangeOf = (text: string | undefined): { min?: number; max?: number } | undefined => {
  if (text === undefined) return undefined;
  const [low = '', high = ''] = text.split('-');
  return { ...(low === '' ? {} : { min: Number(low) }), ...(high === '' ? {} : { max: Number(high) }) };
};

const languagesOf = (codes: readonly string[], levels: readonly string[]): NonNullable<TalentQuery['languages']> => {
  const levelOf = new Map(levels.map((level) => level.split(':') as [string, string]));
  return codes.map((code) => {
    const minProficiency = Proficiency.safeParse(levelOf.get(code)).data;
    return minProficiency === undefined ? { code } : { code, minProficiency };
  });
};
