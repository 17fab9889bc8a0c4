/** What somebody is said to do or not to do on a set, beside her own word. "ask" means that nobody may speak for her. */
import { clauseAt, isHedged } from './clauses.ts';
import type { Check } from './facts.ts';

const topics: Readonly<Record<string, string>> = {
  intimacy: 'intima(?:cy|te)(?: scenes?)?|bold scenes?|इंटिमेट|अंतरंग',
  kissing: 'kiss(?:ing)?(?: scenes?)?|on-?screen kiss(?:es)?|किसिंग|चुंबन',
  smoking: 'smok(?:e|ing)(?: on screen)?|cigarettes?|सिगरेट|धूम्रपान',
  alcohol: 'alcohol|drinking(?: scenes?)?|शराब',
  water: 'water (?:scenes?|work|sequences?)|underwater(?: scenes?)?|पानी के (?:दृश्य|सीन)',
  heights: 'working at heights?|heights(?= (?:scenes?|work)|$|[.,;])|ऊंचाई',
  animals: '(?:working with |scenes with )animals|जानवरों',
  stunts: 'stunts?(?: work)?|स्टंट',
};

const refuses =
  /(?<![\p{L}\p{M}])(?:not (?:comfortable|okay|ok|fine|open)|uncomfortable|won't|will not|does not|doesn't|refuses|declines|no to|says no|avoids|nahi kar\w*|nahin kar\w*|mana kar\w*|नहीं कर[\p{L}\p{M}]*|मना कर[\p{L}\p{M}]*|सहज नहीं)(?![\p{L}\p{M}])/u;
const agrees =
  /(?<![\p{L}\p{M}])(?:comfortable|okay|ok|fine|open to|happy to|agrees|agreed|willing|does|says yes|yes to|tayyar|taiyar|तैयार|सहज|राज़ी|राजी)(?![\p{L}\p{M}])/u;

export const checkComfort: Check = ({ text }, { comfort = {} }) =>
  Object.entries(comfort).flatMap(([topic, answer]) => {
    const words = topics[topic];
    if (words === undefined) return [];
    return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'gu'))].flatMap((found) => {
      const [start, end] = [found.index, found.index + found[0].length];
      const clause = clauseAt(text, start, end);
      const said = refuses.test(clause) ? 'no' : agrees.test(clause) ? 'yes' : undefined;
      // "willing" is a hedge of travel, and here it is the claim itself.
      if (said === undefined || said === answer || isHedged(text.replace(/willing/gu, 'agreed '), start, end)) return [];
      return [{ start, end, says: `${topic}: ${said}`, recordSays: `${topic}: ${answer}` }];
    });
  });
