/** Words of written calls beside the frozen gazetteers, a line as there: what agencies, platforms and line producers write in English. */
import type { TermSlot } from './term.ts';

/** `value|phrase|phrase` a line, by the slot. */
export const callWords: Readonly<Partial<Record<TermSlot, string>>> = {
  look: 'long hair|waist length hair|hip length hair\ngrey hair|silver hair|silver haired',
  skill:
    'motorcycle riding|ride a motorbike|ride motorbikes|ride a bullet|ride a royal enfield\nshooting|weapons handling|weapon handling|handling weapons|firearms training|pistol shooting',
  comfort: 'animals|goat|cow|calf|puppy|kitten\nintimacy|bedroom scene|bedroom scenes|love scene|love scenes',
  noUnion: 'not_needed|equity not required|equity not needed|union not required|union not needed|union not mandatory',
  moneyCue: 'budget|wage|wages|honorarium|stipend|we pay|what we pay',
  boundAfter: 'max|or shorter|and shorter|or smaller|and smaller|or lower',
  shootPlace: 'shoot|tour|recording',
  level: 'conversational|working',
  filler: 'filler|singh|singha',
};
