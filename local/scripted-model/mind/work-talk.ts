/** What is asked or told of the work itself, not of people to find: "Where do we shoot the Tanishq film?", "budget kitna tha?", "For the Amul ad we shoot in Anand". */
import { pointsAtThese } from '../wish/follow-up.ts';
import { normalise, withoutMarks, wordPattern } from '../wish/normalise.ts';
import { namesPeople } from '../wish/people.ts';
import type { WishRead } from '../wish/read-wish.ts';
import { criteriaIn, type WishField } from '../wish/wish.ts';
import { notCertain, saidByOthers } from './told-words.ts';

const pattern = (words: string): RegExp => new RegExp(wordPattern(withoutMarks(words)).source, 'u');
/** Words before which a sentence may take breath. */
const openers =
  'and|so|but|now|ok(?:ay)?|hey|hi|btw|by the way|sorry|wait|actually|no|also|please|tell me|one more thing|thanks|achh?a|aur|to|toh|phir|ab|waise|suno|batao|haan|नहीं|अच्छा|और|तो|फिर|अब|वैसे|बताओ';
const beginning = (words: string): RegExp => new RegExp(`^(?:(?:${withoutMarks(openers)})[,.: ]+){0,3}${wordPattern(withoutMarks(words)).source}`, 'u');

const things =
  'budget|fees?|rate|location|venue|shoot(?:s|ing)?|schedule|city|dates?|deadline|client|brand|agency|director|producer|production house|status|dop|cinematographer|choreographer|stylist|look test|workshop|reading|call time|tone|release|script|costumes?|lead|unit|shoot days?|audition|callback|wrap|usage|बजट|शूट|शूटिंग|लोकेशन|तारीख|तारीखे|डेट|डायरेक्टर|निर्देशक|प्रोड्यूसर|निर्माता|क्लाइंट|शहर|रिलीज|शेड्यूल|ऑडिशन|tareekh|taareekh|taarikh|tarikh|shehar|jagah|nirdeshak';
const aThing = pattern(things);
const aWork =
  'film|movie|ad|ads|ad film|tvc|series|web series|serial|commercial|campaign|project|show|music video|short film|play|job|shoot|brief|pilot|फिल्म|मूवी|एड|विज्ञापन|सीरीज|सीरियल|प्रोजेक्ट|शो|कैंपेन|वीडियो';

const kindsOfWork = new RegExp(`^(?:${withoutMarks(aWork)})$`, 'u');
/** "Film", "ad": of no work in particular. */
export const isKindOfWork = (word: string): boolean => kindsOfWork.test(normalise(word));

/** Words that no name of a work has in it; what follows one of them may be a name. */
const noName =
  '(?:the|our|my|your|this|that|these|those|a|an|in|for|of|on|at|to|and|or|is|are|was|were|be|we|i|you|she|he|it|do|does|did|who|where|when|what|which|how|much|new|same|whole|entire|full|next|first|second|third|last|with|from|about|by|budget|rate|fees?|dates?|director|client|shoot|shooting|locked|need|any|some|one)';
const inEnglish = new RegExp(
  `(?:^|[^\\p{L}])(?:the|our|my|for|of|on)\\s+((?:(?!${noName}\\s)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’&-]*\\s+){1,4}?(?:${aWork}))(?![\\p{L}\\p{M}])`,
  'iu',
);
const inHindi = new RegExp(
  `(?:^|[\\s,.])((?:(?!(?:is|iss|us|hum|hamar[aie]|humar[aie]|uss|un|in|mer[aie]|इस|उस|हमार[ाेी]|मेर[ाेी])\\s)[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’&-]*)(?:\\s(?:film|ad|tvc|series|project|फिल्म|फ़िल्म|एड|विज्ञापन|प्रोजेक्ट))?)\\s+(?:ki|ka|ke|wal[aie]|की|का|के|वाल[ाीे])\\s+(?:${things}|${aWork}|liye|लिए|फ़िल्म)(?![\\p{L}\\p{M}])`,
  'iu',
);
const forName = /(?:^|[\s,.])(?:for|on|about)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{M}\p{N}'’&-]+(?:\s\p{Lu}[\p{L}\p{M}\p{N}'’&-]+){0,3})(?![\p{L}\p{M}])/u;

/** "Tanishq Diwali film": the work that the words name, as they write it. */
export const workIn = (text: string): string | undefined => {
  const found = inEnglish.exec(text)?.[1] ?? inHindi.exec(text)?.[1] ?? forName.exec(text)?.[1];
  return found !== undefined && found.length <= 60 ? found.replace(/\s+/gu, ' ').trim() : undefined;
};

/** Whoever is to be found, shown or brought is no matter of memory. */
const seeks = pattern(
  'find|search|show|need|needed|wanted|looking for|look for|seeking|suggest|recommend|require|required|requirements?|can play|could play|would fit|fits?|can (?:ride|dance|sing|swim|fight|drive|speak|do|act)|anyone|any one|anybody|somebody|someone|options?|casting (?:for|call)|shortlist|chahiye|chahie|chaiye|dhoo?ndo|dhundo|dhoondho|dhoondna|dikhao|dikhaiye|milega|milegi|milenge|hai koi|koi hai|koi aisa|koi aisi|kaun hai jo|kaun bol|kaun kar sak|चाहिए|ढूंढो|ढूढो|दिखाओ|दिखाइए|मिलेगा|मिलेगी|मिलेंगे|कोई है|है कोई|कौन है जो|कौन कर सक|कौन बोल',
);
const labelled = /(?:^|\n)\s*(?:brief|role|character|casting|requirements?|gender|age)\s*:/u;
/** "Wo" before a thing is that thing. */
const ofSomebody = new RegExp(
  wordPattern(
    withoutMarks(
      `she|he|her|him|his|they|them|their|uska|uski|uske|usko|unka|unki|unke|iska|iski|uss?ne|उसका|उसकी|उसके|उनका|उनकी|this one|that one|(?:the )?(?:first|second|third|last) one|pehl[aei] wal[aei]|dusr[aei] wal[aei]|(?:wo|woh|yeh|ye|वह|वो|यह|ये)(?! (?:${things}|${aWork}))`,
    ),
  ).source,
  'u',
);
const ours = pattern('we|our|us|hum|humne|hamne|hamara|hamari|hamare|humara|humari|humare|हम|हमने|हमारा|हमारी|हमारे');
const inGeneral = pattern('an?|usually|normally|generally|typically|in general|aam taur par|आम तौर पर');
const advice = beginning('(?:(?:where|when|what|which|how much|how many|how long|who) )?(?:should|could|would|can|shall|may) (?:we|i|you)');
/** Which of two, and who is free: a matter of people. */
const weighs = pattern('better|dono|दोनों|is role|इस रोल|free|available|khaa?li|खाली|फ्री|उपलब्ध');

const workFields: readonly WishField[] = ['medium', 'cities', 'availableOn'];
const personal = ({ wish }: WishRead): WishField[] => criteriaIn(wish).filter((kind) => !workFields.includes(kind));

/** A longer message is a brief. */
const mostCharacters = 300;

/** What was settled or said before now. */
const settled: readonly RegExp[] = [
  beginning(
    '(?:what (?:did|had) (?:the )?[\\p{L}]+|what (?:have|do) (?:we|i|they)|what do you) .{0,60}(?:decide|settle|agree|say|said|tell|told|choose|chose|lock|pick|finali[sz]e|note|know|remember|discuss|plan|want)(?:d|ed|n)?',
  ),
  beginning('who(?:m)? (?:did|have|had) (?:we|i)'),
  beginning('(?:which|what) (?:[\\p{L}]+ ){1,3}(?:did|have|had) (?:we|i)'),
  pattern(
    'remind me|(?:did|have) (?:i|we) (?:already |ever )?(?:say|said|tell|told|decided?|agreed?|mention(?:ed)?|lock(?:ed)?|settled?|sign(?:ed)?|noted?|confirm(?:ed)?|finali[sz]ed?|cast|choose|chosen|pick(?:ed)?|fix(?:ed)?|book(?:ed)?)|what was it|yaad dila(?:o|na|iye)|याद दिला(?:ओ|ना|इए)',
  ),
  pattern(
    '(?:hum(?:ne)?|main(?:e|ne)|client ne|director ne) .{0,40}(?:kya|kise|kisko|kahan|kab|kitna) .{0,20}(?:tay|decide|final|bola|kaha|socha|lock|liya|rakha)|(?:हमने|मैंने|क्लाइंट ने|डायरेक्टर ने) .{0,40}(?:क्या|किसे|किसको|कहा|कब|कितना) .{0,20}(?:तय|बोला|कहा|सोचा|लॉक|लिया|रखा|चुना|फाइनल)|kya (?:tay|decide|final|bola|kaha)|क्या (?:तय|बोला|फाइनल)|ne kya (?:bola|kaha)|ने क्या (?:बोला|कहा)',
  ),
];

const wonders: readonly RegExp[] = [
  beginning(
    "(?:where(?:'s)?|when(?:'s)?|which (?:city|day|days|date|dates|location|place|language|client|brand|agency|week|month|studio|director)|what (?:time|city|language|budget|dates?|day|location)|how much|how many (?:shoot )?(?:days|weeks|nights|hours|shifts)|how long|till when|since when)",
  ),
  beginning(
    `who(?:'s| is| was| are| were|'ll| will)? (?:be )?(?:directing|producing|shooting|styling|playing|signed|locked|cast|finali[sz]ed|paying|confirmed|(?:the |our |my )?(?:${things}))`,
  ),
  beginning(
    `(?:do|did|does) (?:we|i) (?:already |still )?(?:have|know) (?:the|an?|any|our)? ?(?:[\\p{L}]+ )?(?:${things})|what do (?:we|you|i) (?:know|have) (?:about|on|of|for)|what(?:'s| is) (?:happening|new|going on|left|pending|next) (?:with|on|for|in|about) (?:the|our|my)`,
  ),
  pattern(
    'kahan|kahaan|kaha|kaha pe|kidhar|kab|kitn[aei]|kaun ?s[aei]|kisko|kise|kiski|kiska|kaun|kya (?:tha|thi|the|hai|hain|hoga|rahega|rakha)|कहा|कहां|किधर|कब|कितन[ाेी]|कौन ?स[ाेी]|किसको|किसे|कौन|क्या (?:था|थी|थे|है|हैं|होगा|रखा)',
  ),
];
/** "What's the budget?"; what a budget is, is asked with an article of another kind or with none. */
const whatIsIt = beginning(
  `what(?:'s| is| was| are| were|'ll be| will be) (?:the|our|my|that) (?:(?!(?:best|usual|difference|meaning|process|way|standard|average|typical) )[\\p{L}\\p{N}'&-]+ ){0,4}?(?:${things}|language|look|title|plan|decision|status)`,
);
const yesOrNo = new RegExp(
  `${beginning(`(?:is|are|was|were|will|does|has|isn't|wasn't) (?:the|our|my) .{0,60}?(?:${things}|${aWork})`).source}|^kya .{0,60}(?:${things}|${aWork})|^क्या .{0,60}(?:${withoutMarks(things)})`,
  'u',
);
const mostShortWords = 9;
const explains = beginning("(?:what(?:'s| is| are| does| do| makes)|why|how(?! (?:much|many|long))|explain|kyon|kyun|kaise|क्यों|कैसे)");

const isLookedFor = (text: string, read: WishRead): boolean => {
  if (seeks.test(text) || pointsAtThese(text)) return true;
  const kinds = personal(read);
  const rest = text.replace(/^(?:and |so )?(?:who|which)(?:'s| is| are)?/u, '').replace(/(?<![\p{L}])(?:lead|cast)(?![\p{L}])/gu, '');
  if (kinds.some((kind) => kind === 'playingAge' || kind === 'heightCm')) return true;
  return kinds.length > 1 || (namesPeople(rest) && criteriaIn(read.wish).some((kind) => kind !== 'medium'));
};

/** A question of where, when, how much, who or what of a work, or of what was settled. */
export const asksOfWork = (question: string, read: WishRead): boolean => {
  const text = normalise(question).trim();
  if (text.length > mostCharacters || read.protectedAsks.length > 0 || read.dropped.length > 0 || pointsAtThese(text)) return false;
  if (settled.some((asked) => asked.test(text)) && !/(?<![\p{L}])(?:show|find|dikhao|दिखाओ)(?![\p{L}])/u.test(text)) return true;
  if (isLookedFor(text, read) || advice.test(text) || weighs.test(text)) return false;
  const named = workIn(question) !== undefined;
  if (ofSomebody.test(text) && !named) return false;
  const isOurs = named || ours.test(text);
  if (inGeneral.test(text) && !isOurs) return false;
  if (wonders.some((asked) => asked.test(text))) return isOurs || aThing.test(text);
  if (whatIsIt.test(text)) return true;
  const isAsked = /[?？]\s*$/u.test(text);
  if (isAsked && yesOrNo.test(text)) return true;
  if (explains.test(text)) return false;
  return isAsked && text.split(/\s+/u).length <= mostShortWords && aThing.test(text) && personal(read).length === 0;
};

const locks = pattern(
  "we(?:'ve| have)? (?:now |just |finally )?(?:locked|signed|decided|finali[sz]ed|agreed|settled|chosen|chose|moved|shifted|pushed|postponed|dropped|picked|confirmed|cast)|(?:is|are|has been|have been) (?:now )?(?:locked|signed|finali[sz]ed|confirmed|on board|out of the (?:project|film|ad))|(?:is|are|was|were|has been|have been|got) (?:postponed|cancelled|preponed|delayed|pushed|shifted|moved)|(?:shift|postpone|prepone|cancel|lock|delay|change) ho ga[iy][ae]?|badal ga[iy][ae]?|aage badh ga[iy]a|(?:शिफ्ट|पोस्टपोन|कैंसल|कैसल|लॉक) हो गय?[ाेी]|बदल गय?[ाेी]|tay hua|tay ho gaya|tay kiya|lock kiya|lock kar(?: diya| liya)?|sign kiya|sign kar liya|final kiya|final ho gaya|final hua|तय हुआ|तय हो गया|तय किया|लॉक किया|लॉक कर|साइन किया|साइन कर|फाइनल किया|फाइनल हो गया|फाइनल हुआ",
);
/** "New project: music video for Arijit, Goa": told, and nobody is asked for yet. */
const begins = beginning(`(?:new|next|another|naya|nayi|नया|नई) (?:${aWork})(?: (?:is|hai|है))? ?[:,–-]`);
const tells: readonly RegExp[] = [
  pattern(
    "we(?:'re| are|'ll| will)? (?:now |all )?(?:shoot|shooting|be shooting|start|starting|wrap|wrapping|begin|beginning|releasing|release|going with|go with)",
  ),
  pattern(
    `(?:${things}|${aWork}|language|title)(?: (?:for|of|in|on) .{1,60}?)? (?:is|are|will be|has been|was|moved|moves|shifted|shifts|starts|begins|releases|wraps|goes|has|comes)(?! (?:not|what|how|no|on the line|calling|happy|good|bad|fine|ok|okay|great|wrong|nice|too|very|so|important|flexible|boring|open|missing|over)(?![\\p{L}]))`,
  ),
  pattern(
    `(?:${things}|${aWork}|hum|हम)(?![\\p{L}\\p{M}]).{0,60}(?<![\\p{L}\\p{M}])(?:hai|hain|hoga|hogi|honge|rahega|rahegi|rakha|rakhi|rakha hai|kar rahe|kar rahe hain|karenge|karte hain|है|हैं|होगा|होगी|होंगे|रहेगा|रहेगी|रखा है|करेंगे|कर रहे हैं)(?=[ .!।]*$)`,
  ),
];
const othersLike = pattern(
  '(?:client|director|producer|brand|agency) (?:really |always |never )?(?:hates?|loves?|likes?|prefers?|dislikes?|avoids?|insists? on)',
);
const refusal =
  "(?:client|director|producer|brand|agency) (?:(?:really |absolutely )?(?:does(?:n't| not)|do(?:n't| not)|won't|will not|would(?:n't| not)) (?:want|like|need|accept|approve|work with|allow)|refuses|rejects|hates|(?:ko|को) .{1,80} (?:nahi chahiye|pasand nahi|नहीं चाहिए|पसंद नहीं))";
const othersRefuse = beginning(`(?:the |our |my )?${refusal}`);
const compares = pattern('older|younger|taller|shorter|instead');
const habit = beginning(
  "(?:i|we) (?:always|never|usually|generally|only ever|(?:don't|do not) (?:like|work|want|cast|use|do))|i hate|i dislike|mujhe .{1,80} (?:pasand|nahi chahiye)|main (?:hamesha|kabhi)|मुझे .{1,80} पसंद|मैं (?:हमेशा|कभी)",
);
/** What others wrote, what is not said for certain, what is asked of us, and what tells of others' asking. */
const isNoNews = pattern(
  `${saidByOthers}|${notCertain}|mails?|suppose|nobody|asks|asked|wonders?|(?:don't|do not) know|tell me|let me know|please|jo|kya|kaun|kahan|kaise|karo|kar do|kijiye|bhejo|bhej do|batao|bata do|bolo|जो|क्या|कौन|कैसे|करो|कर दो|कीजिए|भेजो|भेज दो|बताओ|बता दो`,
);
const likes = beginning('i (?:really |would |do )?(?:prefer|like|love)(?! (?:it|this|that|these|those|the|to)(?![\\p{L}]))');
const opened = new RegExp(`^(?:(?:${withoutMarks(openers)})[,.: ]+){0,3}`, 'u');

/** A sentence that tells how the work stands, or what she likes: hers to be kept. `isRefining`: people were found before in this conversation. */
export const tellsOfWork = (question: string, read: WishRead, isRefining: boolean): boolean => {
  const text = normalise(question).trim();
  if (text.length > mostCharacters || labelled.test(text) || /[?？]/u.test(text)) return false;
  if (
    read.protectedAsks.length > 0 ||
    read.dropped.length > 0 ||
    (seeks.test(text.replace(/nahi chahiye/u, '')) && !othersRefuse.test(text)) ||
    pointsAtThese(text)
  )
    return false;
  if ([...settled, ...wonders.slice(0, 2), whatIsIt].some((asked) => asked.test(text)) && !locks.test(text)) return false;
  if (ofSomebody.test(text)) return false;
  const kinds = criteriaIn(read.wish);
  if (habit.test(text)) return true;
  // "I prefer Pune", with a list before her, is of the list.
  if (likes.test(text)) return !(isRefining && kinds.length > 0);
  if (othersRefuse.test(text) && !personal(read).some((kind) => kind !== 'gender')) return true;
  if (begins.test(text) && personal(read).length === 0 && !namesPeople(text)) return true;
  if (isNoNews.test(text)) return false;
  if (locks.test(text)) return personal(read).every((kind) => kind === 'gender');
  if (wonders.some((asked) => asked.test(text)) || personal(read).some((kind) => kind !== 'languages') || namesPeople(text)) return false;
  // "Shoot is on the 12th", with a list before her: who of them is free.
  if (isRefining && kinds.length > 0 && workIn(question) === undefined && !/(?<![\p{L}])(?:moved|shifted|shifts|moves)(?![\p{L}])/u.test(text)) return false;
  if (isRefining && compares.test(text)) return false;
  if (othersLike.test(text)) return true;
  const told = tells.findIndex((tell) => tell.test(text));
  if (told < 1) return told === 0;
  // "The whole film is in Maithili, so no Maithili no entry" is a brief: a work has its name, or what is told of it is a thing of ours.
  const isOneClause = !/,(?! now)/u.test(text.replace(opened, ''));
  const named = workIn(question) !== undefined;
  return told === 1 && named ? true : isOneClause && (named || aThing.test(text));
};
