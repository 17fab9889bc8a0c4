/** A wish and no must, whatever the words of praise: "riding helps, but we can train", "if he can drive, great", "extra marks for mimicry"; and what is only said to be not needed. */
import type { Board } from './board.ts';
import { wordsAfter, wordsBefore } from './clause-words.ts';
import { isMark, termOf } from './items.ts';

const small =
  '(?:a|an|the|for|of|to|if|in|who|that|he|she|they|you|can|could|knows?|has|have|is|also|some|any|with|people|someone|somebody|it|bit|little|actor|artist|speaks?|plays?|does|do|our|will|being|able|this|from|ones|actors|artists)';
const wishedBefore = new RegExp(
  `(?:^| )(?:extra (?:marks|points|credits?|brownie points)|bonus(?: points| marks)?|brownie points|soft spot|(?:would|wed|id|we would|will) (?:love|like|prefer|be (?:glad|happy|lovely|nice|good|great))|love it|(?:nice|good|great|lovely|better|best|helpful|useful|glad|happy|plus|preferable) (?:if|when)|prefer|preferably|ideally|possibly|hopefully|weightage|an edge|edge)(?: ${small})*$`,
  'u',
);
const wishedAfter =
  /^(?:(?:skills?|speaking|knowledge|background|experience|ka|ki|ke|bhi|ho|hon|aaye|aata|aati|aate|to|toh|will|would|can|could|is|be|if|it|definitely|really|always|surely|ek|a|only|not|compulsory|mandatory|required|necessary|needed|but) ){0,7}(?:helps?|useful|handy|appreciated|valued|(?:is|be|a|ek|big) plus|plus (?:rahega|hoga|hai|point)|plus$|bonus|advantage|edge|preferable|deal ?breaker)(?: |$)/u;
/** "CINTAA walon ko preference". */
const ratherAfter =
  /^(?:(?:ki|ka|base|based|local|locals|ladk\S*|kalakaron?|wal[aeio]n?|waal[aeio]n?|log|logon|people|members?|holders?|cards?|artists?|actors?|candidates?|ko|ke|will|would|shall|be|get|gets|given|milegi|को|वालों|वाले|लोगों) ){1,5}(?:preference|preferred|priority|pehle|प्राथमिकता|वरीयता)(?: |$)/u;
/** "… to theek, nahi to bhi koi baat nahi". */
const eitherWay =
  /^(?:\S+ ){0,4}(?:to|toh|तो) (?:theek|thik|sahi|accha|achha|better|badhiya|behtar|ठीक|अच्छा|बेहतर)(?: \S+){0,3} (?:nahi to|na ho to|warna|varna|otherwise|else|नहीं तो|वरना)/u;
const soFar = /(?:^| )(?:to|toh|तो) \S+/u;
const ifBefore = new RegExp(`(?:^| )if(?: ${small})*$`, 'u');
const pleased =
  /^(?:(?:that|thats|then|so|its|it|would|be|is|even|all|much|really|very) ){0,4}(?:great|good|nice|lovely|perfect|wonderful|better|superb|fine|well and good|the better|a plus|a bonus)(?: |$)/u;
const taught =
  /^(?:will be|can be|shall be|would be|gets?|is|to be|ham|hum|we can|we will|we shall|well) (?:be )?(?:taught|trained|train|teach|dubbed|dub|provided|arranged|doubled|coached|learnt|learned|sikha|sikhayenge|cheated|faked|simulated)(?: |$)|^(?:\S+ ){0,2}(?:training|coaching|classes|workshop) (?:denge|dengi|dega|di jayegi|di jaegi|milegi|hogi|denge|provided|given|will be|karayenge|karwayenge|देंगे|दी जाएगी|मिलेगी|होगी)|^(?:\S+ ){0,2}(?:double|body double|stand in|duplicate) (?:hai|available|milega|will do|ready)/u;

/** "Double available for swimming", "training will be given for the sword fight". */
const prepared =
  /(?:^| )(?:double|duplicate|training|trainer|coach|workshop)(?: (?:is|are|hai|available|ready|there|will|be|used|provided|arranged|given|on set)){1,4} (?:for|in)(?: the)?$/u;
/** "Guitar as a prop", "driving nahi aati toh bhi chalega", "dance nahi karna hai": it is not done, or need not be known. */
const notDone =
  /^(?:\S+ ){0,4}(?:khelna|chalana|chalani|bajana|gaana|karna|seekhna|nachna|खेलना|चलाना|बजाना) (?:zaroori|zaruri|jaroori|jaruri|must|compulsory|mandatory|ज़रूरी|जरूरी) (?:nahi|nahin|नहीं)(?: |$)|^(?:(?:is|as|just|only|a|sirf|ek|ka) ){1,4}props?(?: |$)|^(?:(?:bhi|hi|chalana|chalani|karna|karni|bajana) )?(?:na|nahi|nahin|न|ना|नहीं) (?:bhi )?(?:aa?ye|aa?ti|aa?ta|aa?te|ho|jaan\S+|आए|आये|आता|आती|हो) (?:(?:ho|hai|हो|है) )?(?:to|toh|तो) (?:bhi |भी )?(?:chal\S+|koi (?:baat|dikkat|problem)|no (?:problem|issue)|theek|thik|ok|चल\S+|कोई (?:बात|दिक्कत)|ठीक)(?: |$)|^(?:bhi )?(?:nahi|nahin|नहीं) (?:karna|karni|karwana|karwani|hona|hogi|hoga|padega|padegi|करना|करनी|होगा|होगी)(?: (?:hai|है|padega|padegi|hoga|hogi))?$|^(?:nahi|nahin|नहीं) (?:hai|hain|है)(?: (?:is|iss|isme|ismein|mein|me|film|scene|ad|इसमें|में))*$/u;

export const hedgeOf = (board: Board, first: number, last: number): 'welcome' | 'unneeded' | undefined => {
  const [before, after] = [wordsBefore(board, first), wordsAfter(board, last)];
  if (wishedBefore.test(before) || ratherAfter.test(after)) return 'welcome';
  if (after !== '' && wishedAfter.test(after) && !/^not(?: |$)/u.test(after.replace(/not (?:compulsory|mandatory|required|necessary|needed|a deal)/u, '')))
    return 'welcome';
  const further = wordsAfter(board, last, true);
  if (soFar.test(after) && eitherWay.test(further)) return 'welcome';
  if (ifBefore.test(before) && pleased.test(further)) return 'welcome';
  return taught.test(after) ? 'unneeded' : undefined;
};

/** Nobody has to know what is not done, though a "nahi" stands beside it. */
export const isNotDone = (board: Board, first: number, last: number): boolean =>
  notDone.test(wordsAfter(board, last)) ||
  eitherWayKnown.test(wordsAfter(board, last)) ||
  prepared.test(wordsBefore(board, first)) ||
  isMarkedOptional(board, last) ||
  (/(?:^| )no$/u.test(wordsBefore(board, first)) &&
    /^(?:in|for) (?:this|it|here|the (?:film|scene|shoot|role|part|ad|script))(?: |$)/u.test(wordsAfter(board, last)));

/** "Moochh ho ya na ho": whichever it is. */
export const isEitherWay = (board: Board, last: number): boolean => eitherWayKnown.test(wordsAfter(board, last));
/** "Marathi aati ho ya na aati ho". */
const eitherWayKnown = /^(?:\S+ ){0,2}(?:ho|hai|aaye|aati|aata|हो|है|आए|आती|आता) (?:ya|ki|या) (?:na|nahi|न|नहीं)(?: |$)/u;

/** "Singing: optional", "swimming - not needed". */
const isMarkedOptional = (board: Board, last: number): boolean =>
  (isMark(board.items[last + 1], ':', '-', '(') && termOf(board.items[last + 2], 'unneeded') !== undefined) ||
  (isMark(board.items[last + 1], ':') &&
    ['no', 'none', 'nil', 'na', 'nahi'].includes(board.text(last + 2)) &&
    (board.items[last + 3] === undefined || isMark(board.items[last + 3], '.', ',', ';', '\n')));
