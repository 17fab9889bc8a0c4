/**
 * Who is sent away, and for what: "those who can't ride need not apply", "nobody under six feet", "jo tairna nahi jaante wo na aayein". Two denials ask for the thing, one refuses it,
 * whatever the words are. Patterns over the few words before and after, never over a whole text.
 */
import type { Board } from './board.ts';
import { wordsAfter, wordsBefore } from './clause-words.ts';

/** Small words that a denial reaches across to what it denies. */
const small =
  '(?:who|whoever|that|those|anyone|anybody|people|actors?|artists?|faces|someone|with|from|has|have|having|had|is|are|can|could|any|a|an|the|in|on|of|for|to|be|prior|previous|past|already|previously|ever|only|just|too|very|done|did|acted|worked|appeared|been|seen|come|comes|does|do|doing|know|knows|how|speak|speaks|play|plays|ride|drive|drives|professional|trained|valid|proper|basic|own|please|based|living|all|women|men|girls|boys|ones|walk|sign|act)';
/** Words that go between a thing and what becomes of those who have it. */
const between =
  '(?:log|logon|people|artists?|actors?|faces?|face|candidates?|applicants?|profiles?|types?|ones?|members?|holders?|cards?|chehre|chehra|wale|wali|walon|wala|waale|waali|waalon|ko|to|toh|please|pls|plz|kindly|strictly|so|then|bhai|aur|par|is|iss|baar|this|time|credits?|work|experience|background|past|history|on|air|jo|wo|woh|ve|unko|unhe|unhein|inko|in|un|he|she|they|hai|hain|ho|hon|kar|kiye|kiya|ki|ke|ka|chuke|chuki|chuka|hue|hui|hua|sake|sakte|sakta|sakti|paaye|paye|paate|aata|aati|aate|aana|aani|jaante|jaanta|jaanti|jante|chala|chalana|chalani|bol|bola|bolna|karna|karni|bajana|mein|me|se|aa|aaye|आ|dikhta|dikhte|dikhti|dikhe|dikhein|speaking|speakers?|skills?|himself|herself|will|be|like|riding|playing|लोग|लोगों|कलाकार|कलाकारों|वाले|वालों|वाली|को|कृपया|वे|वह|वो|तो|उन्हें|हैं|है|हों|हो|किए|किये|किया|कर|चुके|चुका|चुकी|हुए|हुआ|हुई|एक्टर|एक्टर्स|चेहरे|चेहरा|आता|आती|आते|जानते|सकते|सकता|सकती|बोल|पर|में|दिख)';
/** What becomes of them. */
const goes =
  '(?:excuse|out$|out of (?:reach|the race|budget)|stay away|keep away|stay out|ignore|skip|avoid|not apply|(?:do not|dont|should not|shouldnt|cannot|cant|must not|please dont) (?:apply|come|bother|send|audition|submit|reply|call|waste)|need not (?:apply|come|send|audition|bother)|not to apply|wont (?:work|do|be)|will not (?:work|do|be)|not be (?:considered|entertained|seen|called|cast|taken)|rejected|turned away|not considered|cannot be considered|cant be considered|not entertained|not invited|not wanted|unwanted|too (?:tall|short|old|young|big|small|fat|thin|heavy)|(?:wo |woh )?(?:na|nahi|mat) (?:aaye|aaen|aayen|aayein|aaein|aana|aao|bheje|bhejen|bhejein|bhejna|bhejo|bhejiye|bhejiyega|lao|lana|dikhana|dikhao|dikhaye|lenge|leni|lena|lene|leta|chahiye|chalenge|chalega|chalegi)|(?:apply|aavedan|try|audition) (?:na|mat) (?:kare|karein|karen|karo|karna)|rehne do|door rahe(?:n|in)?|se door|bekaar hai|hata (?:ke|kar)|hatakar|nikal (?:ke|kar)|chhod (?:ke|kar)|time waste (?:mat|na) (?:karo|kare|karein|karna)|no (?:entry|use|chance|role|part|work)|रहने दें|(?:न|ना|मत|नहीं) (?:भेजें|भेजो|भेजना|भेजिए|आएं|आए|आएँ|दिखाएं|दिखाओ|लेंगे|लेना|चाहिए|चलेंगे|चलेगा|चलेगी)|आवेदन (?:न|ना) (?:करे|करें)|नको|nako|nakoy|nakot)';

const awayAfter = new RegExp(`^(?:(?:and|or|aur|ya|nor) \\S+ )?(?:${between} ){0,7}${goes}(?: |$)`, 'u');
/** "Bina dadhi wale nahi". */
const denied = new RegExp(`^(?:${between} ){1,5}(?:nahi|nahin|nhi|नहीं)$`, 'u');
/** "Dono nahi": each of two. */
const neitherAfter = /^(?:ya|aur|or|and|या|और) \S+ (?:dono|दोनों) (?:nahi|nahin|नहीं)/u;
/** The thing is what they lack. */
const lackBefore =
  /(?:^| )(?:without|cant|cannot|can not|couldnt|dont|do not|doesnt|does not|not|arent|isnt|never|bina|unable|lack|lacks|lacking|non|no|बिना)(?: (?:any|a|an|the|valid|know|knows|have|has|having|speak|speaks|do|does|in|from|based|living|to|how|be|play|ride|drive|at|least|proper|kisi|own|able|hold|holding|understand|comfortable|comfortable with|with|okay|ok|speak in|members? of|trained|trained in))*$/u;
const lackAfter =
  /^(?:(?:card|bhi|hi|chala|chalana|karna|bajana|bolna|ki|ka|ko|to|theek|se|mein|speaking|skills?|is|are|bol|kar|thoda) ){0,3}(?:na|nahi|nahin|nhi|weak|poor|kamzor|missing|zero|nil|नहीं|ना|न) /u;
/** Nobody of that sort is looked for. */
const nobodyBefore = new RegExp(`(?:^| )(?:nobody|no one|noone|none|no (?:profiles?|applications?|submissions?|candidates?))(?: ${small})*$`, 'u');
const leftOutBefore = new RegExp(
  `(?:^| )(?:avoid|exclude|skip|minus|remove|leave (?:out|aside)|weed out|filter out|barring|except|apart from|other than|no more|(?:seen|had) enough(?: of)?|bored of|fed up (?:of|with)|sick of|done with|not for|(?:dont|do not|never|please not) (?:send|share|forward|suggest|submit|show|propose))(?: ${small})*$`,
  'u',
);
const keptBefore = new RegExp(`(?:^| )keep(?: ${small})*$`, 'u');
const keptAfter = /^(?:\S+ ){0,2}(?:out|away)(?: |$)/u;
/** "Cannot do without a dancer". */
const neededBefore = /(?:^| )(?:cannot|cant|can not|wont|impossible to)(?: \S+){0,2} without(?: (?:a|an|any|the|trained|real|proper|some))*$/u;
/** "No card, no entry"; "without a card they won't let us roll". */
const endsAfter =
  /^(?:card |membership )?(?:no (?:entry|role|work|chance|part|shoot|party)|(?:they|we|he|she|you|it|production|nobody) (?:wont|cannot|cant|will not|can))(?: |$)/u;
const bareLack = /(?:^| )(?:no|without|bina|बिना)(?: (?:a|an|any|valid))*$/u;
const ifBefore = /(?:^| )(?:if|agar|अगर|jinko|jisko|jinhe|jise|jo|those|who|whoever|anyone|जो|जिसे|जिन्हें)(?: |$)/u;

/** "Card ke bina entry nahi". */
const nothingWithout = /^(?:ke|के|(?:card|कार्ड) (?:ke|के)) (?:bina|bagair|बिना|बगैर) (?:\S+ ){0,3}(?:nahi|nahin|na|mat|नहीं|मत)(?: |$)/u;

/** `must` where two denials meet, `refused` where one stands alone; undefined where nobody is sent away. */
export const sentAwayFor = (board: Board, first: number, last: number): 'must' | 'refused' | undefined => {
  const [before, after] = [wordsBefore(board, first), wordsAfter(board, last)];
  if (before === '' && after === '') return undefined;
  if (neededBefore.test(before) || nothingWithout.test(after)) return 'must';
  const isLacking = lackBefore.test(before);
  if (bareLack.test(before) && endsAfter.test(wordsAfter(board, last, true))) return 'must';
  if (isLacking && bareLack.test(before) && denied.test(after)) return 'must';
  if (isLacking && awayAfter.test(ifBefore.test(before) || bareLack.test(before) ? wordsAfter(board, last, true) : after)) return 'must';
  const lacked = after.replace(lackAfter, '');
  if (lacked !== after && awayAfter.test(lacked)) return 'must';
  const withoutLack = isLacking ? before.replace(lackBefore, '') : before;
  if (nobodyBefore.test(withoutLack)) return isLacking ? 'must' : 'refused';
  if (isLacking) return undefined;
  if (leftOutBefore.test(before) || (keptBefore.test(before) && keptAfter.test(after))) return 'refused';
  if (board.anyTerm(first, 'medium') !== undefined && notDone.test(before)) return 'refused';
  if (/(?:^| )(?:jo|जो)(?: |$)/u.test(before) && theyNot.test(after)) return 'refused';
  return awayAfter.test(after) || neitherAfter.test(after) ? 'refused' : undefined;
};
/** "Hasn't done films". */
const notDone =
  /(?:^| )(?:hasnt|havent|has not|have not|has never|have never|never) (?:done|acted|worked|been|appeared|featured|seen)(?: (?:in|on|any|a|an|much))*$/u;
/** "Jo serial mein dikhte hain wo nahi". */
const theyNot = new RegExp(`^(?:${between} ){1,6}(?:wo|woh|ve|unko|unhe|वो|वे|वह|उन्हें) (?:log |लोग )?(?:nahi|nahin|nhi|नहीं)$`, 'u');

const deniedBound =
  /(?:^| )(?:nobody|nothing|no one|noone|none|never|not|cannot|cant|shouldnt|mustnt|wont|dont|don)(?: (?:who|is|are|that|be|look|looks|looking|a|day|any|go|goes|appear|seem|come|comes|send|us|play|plays|should|please|exactly|much|want|anyone|anybody))*$/u;

/** "Nobody above 40", "not a day over 35", "5'7 se kam wale mat bhejo": the words that bound the number, from `first` to `last`, are denied. */
export const isBoundDenied = (board: Board, first: number, last: number): boolean =>
  deniedBound.test(wordsBefore(board, first)) || awayAfter.test(wordsAfter(board, last));
