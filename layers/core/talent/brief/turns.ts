/**
 * Turns of a sentence that decide about the thing before or after them, whatever the words are that praise, excuse or send away: "… aata ho toh sone pe suhaga", "freshers kindly excuse",
 * "bina dadhi wale mat bhejo". Patterns over a few plain words, never over a whole text.
 */
import type { Board, Stance } from './board.ts';
import { isMark } from './items.ts';

/** Nobody turns a thing with more words than these. */
const mostWords = 9;

/** What follows an item up to the end of its clause, as words. */
export const wordsAfter = (board: Board, last: number): string => {
  const words: string[] = [];
  for (let at = last + 1; words.length < mostWords && at < board.items.length; at += 1) {
    const item = board.items[at];
    if (isMark(item, ',', '.', ';', '\n', '!', '?', '|', ':')) break;
    if (item?.kind !== 'mark') words.push(item?.text ?? '');
  }
  return words.join(' ');
};

/** What comes before an item in its clause, as words. */
export const wordsBefore = (board: Board, first: number): string => {
  const words: string[] = [];
  for (let at = first - 1; words.length < mostWords && at >= 0; at -= 1) {
    const item = board.items[at];
    if (isMark(item, ',', '.', ';', '\n', '!', '?', '|', ':')) break;
    if (item?.kind !== 'mark') words.unshift(item?.text ?? '');
  }
  return words.join(' ');
};

const praise =
  '(?:sone pe suhaga|plus(?: point)?|bonus|great|best|better|ideal|perfect|super|superb|awesome|amazing|lovely|wonderful|nice|good|mast|zabardast|kya baat|kya kehne|maza|sahi|behtar|behtareen|badhiya|uttam|chan|chaan|changla|changle|changli|ac?ch?ha|acch?a|अच्छा|बेहतर|बेहतरीन|बढ़िया|उत्तम|चांगलं|चांगले|सोने पे सुहागा|preference|priority)';
/** "Aata ho", "bol leti ho", "yet asel": the verb of the condition. */
const verb =
  '(?:[a-z]+(?:ta|ti|te|ti|ni|na|ne|se|le|e|ega|egi)|ho|hon|hai|asel|yet|aaye|bhi|thoda|thodi|kuch|se|koi|mein|hi|आता|आती|आते|हो|हों|भी|बोल|ले|लेती|लेता)';
const condition = new RegExp(
  `^(?:${verb} ){0,4}(?:(?:ho|hon|hai|hui|aaye|aye|asel|aali|bole|le|sake|हो|हों|असेल) )?(?:to|toh|tar|तो|तर) (?:bhi )?(?:aur |aur bhi |bahut |bohot |ek |a |ekdum |और |बहुत )?${praise}`,
  'u',
);

/** Both ways will do: "fresher bhi chalega", "tattoo ok", "freshers can apply". */
const accepted =
  /^(?:(?:log|people|artists?|actors?|faces?|wale|wali|walas?|too|also|bhi|ho|hon|to|toh|भी) ){0,3}(?:bhi )?(?:chale|chalega|chalegi|chalenge|chalta hai|chalti hai|chalel|chaltil|theek hai|theek|thik hai|is ok|are ok|ok|okay|is fine|are fine|fine|allowed|acceptable|accepted|can apply|may apply|can also apply|are welcome|चलेगा|चलेगी|चलेंगे|चालेल)(?: (?:hai|hain|too|also|bhi|है))?$/u;

/** Who is sent away: "freshers please excuse", "known faces out", "TV walon se door". */
const sentAway =
  /^(?:(?:log|people|artists?|actors?|faces?|chehre|chehra|wale|wali|walon|wala|ko|to|toh|please|pls|plz|kindly|so|bhai|aur|waale|लोग|कलाकार|वाले|वालों|को|कृपया) ){0,4}(?:please |pls |plz |kindly |strictly )?(?:excuse|out|stay away|keep away|ignore|skip|avoid(?: karo| karna| karein| kare)?|do not apply|dont apply|need not apply|should not apply|cannot apply|cant apply|not to apply|wont work|will not work|wont do|will not do|cannot be considered|not considered|will not be considered|wont be considered|not be considered|not entertained|wont be entertained|not invited|not wanted|unwanted|na aaye|na aaen|na aayen|na bheje|na bhejen|na bhejein|na bhejna|na bhejo|mat bhej(?:o|na|iye|iyega)?|mat lao|mat lana|mat dikha(?:o|na)?|nahi lenge|nahi leni|nahi lena|nahi leta|door rahe(?:n|in)?|रहने दें|न भेजें|ना भेजें|मत भेजो|मत भेजें|मत भेजना|न आएं|ना आएं|नहीं लेंगे|नको|nako|nakoy|nakot)\b/u;

/** "Serials mein na dikha ho", "TV pe kaam na kiya ho": who has been there is sent away. */
const neverThere =
  /^(?:(?:mein|me|pe|par|ka|ki|ke|kaam|में|पर|का|काम) ){1,3}(?:na|nahi|nahin|न|ना|नहीं) (?:dikh[a-z]*|kiy[a-z]*|kiye|kar[a-z]*|aa?y[a-z]*|दिख\S*|कि\S*)(?: |$)/u;
/** "Avoid those with film credits". */
const avoided =
  /(?:^| )(?:avoid|exclude|skip|leave out)(?: (?:those|anyone|anybody|people|actors|artists|faces|all|who|with|from|have|having|any|prior|has|done|in))+$/u;

/** Who lacks it is sent away: "bina dadhi wale mat bhejo", "no CINTAA card, do not apply". */
const lackSentAway =
  /^(?:(?:ke|wale|wali|wala|walon|ko|log|people|artists?|actors?|please|pls|kindly|card|वाले|लोग) ){0,4}(?:mat bhej(?:o|na|iye|iyega)?|na bhej(?:o|na|e|en|ein)?|do not apply|dont apply|need not apply|na aaye|na aayen|excuse|stay away|not considered|मत भेजो|मत भेजें|न भेजें)\b/u;
/** "Tairna nahi aata to mat bhejo", "swimming na aati ho to rehne do". */
const elseSentAway =
  /^(?:(?:jinko|jisko|jinhe|ko|bhi|card|aani|aata) ){0,2}(?:nahi|nahin|na|nhi|नहीं|ना|न)(?: [a-z\u0900-\u097f]+){0,2} (?:to|toh|तो|woh|wo|ho to|ho toh)(?: please| pls| phir)? (?:mat|rehne do|na bhej|dont|do not|मत|रहने दो)/u;

/** Undefined: nothing turns it. */
export const turnOf = (board: Board, first: number, last: number, before: Stance | undefined): Stance | undefined => {
  const after = wordsAfter(board, last);
  if (avoided.test(wordsBefore(board, first))) return 'refused';
  if (after === '') return undefined;
  if (before === 'refused') return lackSentAway.test(after) && lacks.test(wordsBefore(board, first)) ? 'must' : undefined;
  if (elseSentAway.test(after)) return 'must';
  if (condition.test(after)) return 'welcome';
  if (sentAway.test(after) || neverThere.test(after)) return 'refused';
  return undefined;
};
/** "Bina", "without" and "no" before the thing say what is lacking. */
const lacks = /(?:^| )(?:bina|without|no|बिना)(?: any| a| valid| kisi)?$/u;

/** Whether both ways will do: for things of which there is only one at a time. */
export const isAccepted = (board: Board, last: number): boolean => accepted.test(wordsAfter(board, last));

/** "Na mota na patla", "neither fat nor thin": each of the two is denied. */
export const isDeniedInPairs = (board: Board, at: number): boolean => {
  const before = board.text(at - 1);
  const pair = before === 'na' || before === 'न' || before === 'ना' ? [before] : before === 'neither' ? ['nor'] : before === 'nor' ? ['neither'] : [];
  return pair.length > 0 && [-4, -3, -2, 2, 3, 4].some((step) => step !== -1 && pair.includes(board.text(at - 1 + (step < 0 ? step + 1 : step))));
};
