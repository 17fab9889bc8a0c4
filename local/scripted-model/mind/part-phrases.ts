/** What the scripted model says of a brief's parts, in three tongues. */
import type { Tongue } from './tongue.ts';

export interface PartPhrases {
  several(searched: number, all: number): string;
  /** What was not searched for yet. */
  left(names: readonly string[]): string;
  next(name: string, isSeveral: boolean): string;
}

const en: PartPhrases = {
  several: (searched, all) => (searched < all ? `${all} parts; the first ${searched}, one by one:` : `${all} parts, one by one:`),
  left: (names) => `Still to look for: ${names.join(', ')}. Say "the rest", and I go on.`,
  next: (name) =>
    `Next, name the part to change it ("the ${name.toLowerCase()} older"), shortlist from it ("shortlist the first of the ${name.toLowerCase()}"), or say "cast them together" for line-ups.`,
};
const hinglish: PartPhrases = {
  several: (searched, all) => (searched < all ? `${all} role hain; pehle ${searched}, ek ek karke:` : `${all} role, ek ek karke:`),
  left: (names) => `Abhi baaki: ${names.join(', ')}. "baaki dikhao" kahiye, aage dekhte hain.`,
  next: (name) =>
    `Aage role ka naam lekar badaliye ("${name} thode bade"), shortlist kijiye ("${name} mein pehle wale ko shortlist karo"), ya "saath mein cast karo" kahiye.`,
};
const hi: PartPhrases = {
  several: (searched, all) => (searched < all ? `${all} रोल हैं; पहले ${searched}, एक-एक करके:` : `${all} रोल, एक-एक करके:`),
  left: (names) => `अभी बाकी: ${names.join(', ')}। "बाकी दिखाओ" कहिए, आगे देखते हैं।`,
  next: (name) => `आगे रोल का नाम लेकर बदलिए ("${name} थोड़े बड़े"), शॉर्टलिस्ट कीजिए ("${name} में पहले वाले को शॉर्टलिस्ट करो"), या "साथ में कास्ट करो" कहिए।`,
};

export const partPhrases: Readonly<Record<Tongue, PartPhrases>> = { en, hinglish, hi };
