/** A brief as the parts of a role: the parser's reading, and where a model has read it too, both of them brought together. */
import { briefParser, dayInIndia, describeBrief, type Reading, reconcile, toTalentQuery, withReading } from '../talent/index.ts';
import { type Role, RoleCriteria } from './role.ts';

export type BriefPart = Pick<Role, 'name' | 'brief' | 'part' | 'criteria' | 'reading' | 'understood' | 'shootDates'>;

export interface TwiceReadPart extends BriefPart {
  /** Fields that both read, and not alike: her words count. */
  readonly differing: readonly string[];
}

/** One for each part, at least one. Days are counted from the day of `now`. */
export const readBrief = async (brief: string, now: number): Promise<BriefPart[]> =>
  (await readBriefTwice(brief, now, [])).map(({ differing: _none, ...part }) => part);

/** `readings`: the model's, of each part in the order of the brief; where it counts other parts than the parser, none of them is taken. */
export const readBriefTwice = async (brief: string, now: number, readings: readonly Reading[]): Promise<TwiceReadPart[]> => {
  const parsed = (await briefParser()).parseBrief(brief, { today: dayInIndia(now) });
  const isSameCount = readings.length === parsed.roles.length;
  return parsed.roles.map((words, index) => {
    const { added, differing } = reconcile(words, (isSameCount ? readings[index] : undefined) ?? {});
    const slots = withReading(words, added);
    const query = toTalentQuery({ ...parsed, roles: parsed.roles.with(index, slots) }, index);
    return {
      name: nameOf(slots.role, slots.gender, parsed.roles.length === 1 ? undefined : index + 1),
      brief: parsed.text,
      part: index + 1,
      criteria: RoleCriteria.parse(withoutNothing(query)),
      ...(Object.keys(added).length > 0 && { reading: RoleCriteria.parse(added) }),
      understood: describeBrief({ roles: [slots] }),
      shootDates: [...(slots.dates ?? [])].slice(0, 20),
      differing,
    };
  });
};

const withoutNothing = (query: object): object => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));

/** What the brief calls the part, or the plainest words for it. */
const nameOf = (called: string | undefined, gender: string | undefined, number: number | undefined): string => {
  if (called !== undefined && called.trim() !== '') return sentenceCase(called.trim().slice(0, 120));
  const who = gender === 'female' ? 'Female role' : gender === 'male' ? 'Male role' : 'Role';
  return number === undefined ? who : `${who} ${number}`;
};

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
