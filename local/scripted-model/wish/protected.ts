/** What people are not chosen by: complexion, caste, religion, where somebody comes from. Found, told, and taken out of the wish. */
import { normalise, wordPattern } from './normalise.ts';
import type { Scanner } from './scanner.ts';

export type ProtectedKind = 'complexion' | 'caste' | 'religion' | 'origin';

const kinds: readonly (readonly [ProtectedKind, RegExp])[] = (
  [
    [
      'complexion',
      '(?:very )?fair(?: (?:skin(?:ned)?|complexion(?:ed)?|looking|colou?r))?|gor[iae]|gore rang|saanwl[aie]|sanwl[aie]|dusky|wheatish|(?:dark|light)[ -]skin(?:ned)?|complexion|skin ?(?:tone|colou?r)|गोर[ीाे]|सांवल[ीाे]|साँवल[ीाे]|गेहुआ|रंग साफ',
    ],
    ['caste', '(?:upper|lower|high|low)[ -]caste|caste|brahmins?|brahmans?|rajputs?|thakurs?|baniyas?|dalits?|jaati|ब्राह्मण|राजपूत|ठाकुर|बनिया|दलित|जाति'],
    ['religion', 'hindus?|muslims?|christians?|sikhs?|jains?|parsis?|religion|dharm|हिदू|हिंदू|हिन्दू|मुस्लिम|मुसलमान|सिख|ईसाई|जैन|पारसी|धर्म'],
    [
      'origin',
      '(?:originally |only )?(?:from|hailing from|native of|born in) (?:kashmir|bihar|punjab|kerala|the north[ -]?east|nagaland|assam|bengal|haryana|up|uttar pradesh|south india|north india)(?: only)?|(?:sirf )?(?:kashmir|bihar|punjab|kerala) (?:se|ki|ka|ke)(?: (?:hi|only))?|native place|biharis?|south indian looking|north indian looking|कश्मीर (?:से|की|का|के)(?: ही)?|बिहार (?:से|की|का|के)(?: ही)?',
    ],
  ] as const
).map(([kind, words]) => [kind, wordPattern(`(?:${normalise(words)})(?: (?:family|families|community|parivar|only|ही|hi|परिवार))*`)] as const);

/** "Fair pay", "a trade fair": not of a person. */
const isOfSomethingElse = /^\s+(?:pay|rate|price|deal|enough|chance|budget|fee|ground|scene)/u;

/** Every kind that is asked, once, in order of its first word; its words are taken from the scanner. */
export const readProtected = (scanner: Scanner): ProtectedKind[] =>
  kinds.flatMap(([kind, pattern]) => {
    const found = scanner.find(pattern).filter(({ after }) => !isOfSomethingElse.test(after));
    for (const { start, end } of found) scanner.take(start, end);
    return found.length === 0 ? [] : [kind];
  });
