/** What a message wants of roles, shortlists and holds, in English, Hinglish and Hindi. undefined: nothing of that. */
import { normalise, wordPattern } from '../wish/normalise.ts';

export type CastingMeant = 'role' | 'add' | 'remove' | 'list' | 'hold' | 'holds' | 'extend' | 'confirm' | 'release' | 'backup';

const pattern = (words: string): RegExp => new RegExp(wordPattern(normalise(words)), 'u');

const short = '(?:short ?list|शॉर्टलिस्ट|शार्टलिस्ट|शॉर्ट लिस्ट)';
const hold = '(?:hold|holds|होल्ड)';

/** The first that fits counts. */
const meanings: readonly (readonly [CastingMeant, RegExp])[] = (
  [
    [
      'backup',
      '(?:find|need|show|want)(?: me)? an? (?:backup|back-up)|(?:backup|back-up) (?:dhoondo|dhundo|dikhao|chahiye)|बैकअप (?:ढूँढिए|ढूंढिए|ढूँढो|ढूंढो|दिखाइए|चाहिए)',
    ],
    ['extend', `extend .{0,60}${hold}|${hold} .{0,30}(?:badhao|badha do|badhaiye|बढ़ाइए|बढ़ाओ|बढ़ा दो)`],
    ['confirm', `confirm .{0,60}${hold}|${hold} (?:confirm|pakka|पक्का|कन्फर्म) (?:karo|kar do|kijiye|कीजिए|करो|कर दो)`],
    ['release', `(?:release|drop|cancel) .{0,60}${hold}|${hold} (?:chhodo|chhod do|hatao|release karo|छोड़िए|छोड़ दो|हटाओ|हटाइए)`],
    ['holds', `who(?:'s| is) on hold|(?:show|list)(?: me)? (?:the |my |all )?holds|kaun hold par|hold par kaun|holds? dikhao|होल्ड पर कौन|होल्ड दिखा(?:ओ|इए)`],
    [
      'hold',
      `(?:^|please )(?:first |second )?hold (?:her|him|them|the|tal_\\w+)|put .{1,40} on (?:first |second )?hold|(?:ko|ke liye) .{0,30}${hold} (?:karo|kar do|kijiye|par rakho|करो|कर दो|कीजिए|पर रखो)|(?:को|उसे|इसे|के लिए) .{0,40}${hold} (?:करो|कर दो|कीजिए|करिए|पर रखो|पर रखिए)`,
    ],
    [
      'remove',
      `(?:remove|take|drop|delete) .{1,60}(?:from|off) (?:my |the |our )?${short}|${short} se .{0,20}(?:hatao|hata do|nikalo|nikal do)|${short} से .{0,20}(?:हटाओ|हटा दो|हटाइए|निकालो)`,
    ],
    [
      'list',
      `(?:who|what)(?:'s| is| are) (?:on|in) (?:my|the|our) ${short}|who(?:m)? (?:did|have|had|all did) (?:we|i) (?:put on the )?${short}(?:ed)?|kis(?:ko|e|ko kisko) ${short} kiya|किस(?:को|े) ${short} किया|(?:show|list|open)(?: me)? (?:my|the|our) ${short}|^(?:my|the|our) ${short}$|${short} (?:dikhao|dikhaiye|batao)|${short} (?:mein|me) kaun|${short} दिखा(?:ओ|इए)|${short} में कौन`,
    ],
    [
      'add',
      `${short} (?:her|him|them|these|those|both|all|the|tal_\\w+|me the)|(?:add|put) .{1,60}(?:to|on|in|into) (?:my |the |our )?${short}|${short} (?:karo|kar do|kijiye|mein daalo|mein dalo|me daalo|me dalo|mein rakho)|${short} (?:करो|कर दो|कीजिए|में डालो|में डालिए|में रखो|में रखिए)`,
    ],
    [
      'role',
      '(?:make|create|keep|open) (?:a |this a |this as a |the )?role|(?:iska|is ka|isse|naya) role (?:banao|bana do|banaiye)|role bana(?:o| do)|(?:इसका|नया) रोल बना(?:ओ|इए| दो)',
    ],
  ] as const
).map(([meant, words]) => [meant, pattern(words)] as const);

export const castingMeant = (question: string): CastingMeant | undefined => {
  const text = normalise(question).trim();
  return meanings.find(([, words]) => words.test(text))?.[0];
};
