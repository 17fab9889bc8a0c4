/** A brief as phrases, one a wish: what a person confirms, changes one of, and says again. Joined by commas they are a brief that is read the same. */
import type { BriefSlots, SlotName } from './brief.ts';
import { whoInEnglish, wishesInEnglish } from './describe-brief.ts';
import { whoInHindi, wishesInHindi } from './describe-in-hindi.ts';

interface BriefPhrase {
  readonly slot: SlotName;
  readonly text: string;
}

/** These are said in one breath: "2 women for a TV commercial". */
const whoSlots: readonly SlotName[] = ['gender', 'count', 'role', 'medium', 'build', 'looks'];
const wishSlots: readonly SlotName[] = [
  'playingAge',
  'heightCm',
  'heightWord',
  'cities',
  'languages',
  'dialects',
  'skills',
  'experience',
  'background',
  'union',
  'comfort',
  'dates',
  'shootLocations',
  'budget',
  'refused',
  'welcome',
];

export const briefPhrases = (slots: BriefSlots, language: 'en' | 'hi'): BriefPhrase[] => {
  const [who, wishes] = language === 'hi' ? [whoInHindi, wishesInHindi] : [whoInEnglish, wishesInEnglish];
  const [first] = whoSlots.filter((slot) => slots[slot] !== undefined);
  const asked = wishSlots.filter((slot) => slots[slot] !== undefined && !(slot === 'heightWord' && slots.heightCm !== undefined));
  return [
    ...(first === undefined ? [] : [{ slot: first, text: who(slots) }]),
    ...asked.map((slot) => ({
      slot,
      text: wishes({ [slot]: slots[slot], ...(slots.anyOf !== undefined && { anyOf: slots.anyOf }) })
        .filter((phrase) => phrase !== '')
        .join(', '),
    })),
  ].filter(({ text }) => text !== '');
};

/** The same phrases as a message that is read the same: the parser has no use for the words around a name. */
export const sayPhrase = (phrase: BriefPhrase): string => phrase.text.replace(/^skilled in /u, '').replace(/^with (.+) speech$/u, '$1 dialect');

/** The whole brief in the product's words, to be sent as a message. */
export const sayBrief = (slots: BriefSlots): string => briefPhrases(slots, 'en').map(sayPhrase).join(', ');
