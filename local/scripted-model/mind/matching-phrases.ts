/** What the scripted model says of likeness, roles and line-ups, in three tongues. */
import type { Tongue } from './tongue.ts';

export interface MatchingPhrases {
  like(who: string): string;
  forRole(role: string): string;
  lineUps(count: number): string;
  best(what: string): string;
  cost(rupees: number, unpriced: number): string;
  noLineUp(because: string): string;
  readonly oneAtLeastTwo: string;
}

const money = (rupees: number): string => `₹${rupees.toLocaleString('en-IN')}`;

const en: MatchingPhrases = {
  like: (who) => `Of like craft and work as ${who}:`,
  forRole: (role) => `For the role "${role}":`,
  lineUps: (count) => (count === 1 ? 'One line-up keeps all of it:' : `${count} line-ups keep all of it:`),
  best: (what) => (what === 'cost' ? 'The least expensive' : what === 'certainty' ? 'The least to ask' : 'The best fit'),
  cost: (rupees, unpriced) => `${money(rupees)} in all${unpriced === 0 ? '' : `, and ${unpriced} without a price yet`}`,
  noLineUp: (because) => `No line-up keeps all of it, because of this: ${because}.`,
  oneAtLeastTwo: 'Tell me at least two parts of one brief, and I cast them together.',
};
const hinglish: MatchingPhrases = {
  like: (who) => `${who} jaise hunar aur kaam wale:`,
  forRole: (role) => `Role "${role}" ke liye:`,
  lineUps: (count) => `${count} line-up sab sharton par khare utarte hain:`,
  best: (what) => (what === 'cost' ? 'Sabse kam kharcha' : what === 'certainty' ? 'Sabse kam poochhna baaki' : 'Sabse achha fit'),
  cost: (rupees, unpriced) => `kul ${money(rupees)}${unpriced === 0 ? '' : `, aur ${unpriced} ka rate pata nahi`}`,
  noLineUp: (because) => `Koi line-up nahi banta, wajah: ${because}.`,
  oneAtLeastTwo: 'Ek brief ke kam se kam do role bataiye, saath mein cast karte hain.',
};
const hi: MatchingPhrases = {
  like: (who) => `${who} जैसे हुनर और काम वाले:`,
  forRole: (role) => `रोल "${role}" के लिए:`,
  lineUps: (count) => `${count} लाइन-अप सब शर्तों पर खरे उतरते हैं:`,
  best: (what) => (what === 'cost' ? 'सबसे कम खर्च' : what === 'certainty' ? 'सबसे कम पूछना बाकी' : 'सबसे अच्छा मेल'),
  cost: (rupees, unpriced) => `कुल ${money(rupees)}${unpriced === 0 ? '' : `, और ${unpriced} का रेट पता नहीं`}`,
  noLineUp: (because) => `कोई लाइन-अप नहीं बनता, वजह: ${because}।`,
  oneAtLeastTwo: 'एक ब्रीफ़ के कम से कम दो रोल बताइए, साथ में कास्ट करते हैं।',
};

export const matchingPhrases: Readonly<Record<Tongue, MatchingPhrases>> = { en, hinglish, hi };
