/**
 * Turns of a sentence that decide about the thing before or after them, whatever the words are that praise or accept: "… aata ho toh sone pe suhaga", "freshers bhi chalenge", "na mota na patla".
 * Patterns over a few plain words, never over a whole text. `sent-away.ts` and `hedges.ts` have the others.
 */
import type { Board, Stance } from './board.ts';
import { wordsAfter, wordsBefore } from './clause-words.ts';

const praise =
  '(?:sone pe suhaga|plus(?: point)?|bonus|great|best|better|ideal|perfect|super|superb|awesome|amazing|lovely|wonderful|nice|good|mast|zabardast|kya baat|kya kehne|maza|sahi|behtar|behtareen|badhiya|uttam|chan|chaan|changla|changle|changli|ac?ch?ha|acch?a|अच्छा|बेहतर|बेहतरीन|बढ़िया|उत्तम|चांगलं|चांगले|सोने पे सुहागा|preference|priority|\\d+ points?|(?:travel|time|paisa|paise|kharcha|kharch) bach\\S*|fayda|faayda)';
/** "Aata ho", "bol leti ho", "yet asel": the verb of the condition. */
const verb =
  '(?:agar|if|gaa|baja|chala|khel|kar|hogi|hoga|side|[a-z]+(?:ta|ti|te|ti|ni|na|ne|se|le|e|ega|egi)|ho|hon|hai|asel|yet|aaye|bhi|thoda|thodi|kuch|se|koi|mein|hi|ki|ka|ke|chi|cha|che|आता|आती|आते|हो|हों|भी|बोल|ले|लेती|लेता)';
const condition = new RegExp(
  `^(?:${verb} ){0,4}(?:(?:ho|hon|hogi|hoga|hai|hui|aaye|aye|asel|aali|bole|le|sake|हो|हों|असेल) )?(?:to|toh|tar|तो|तर) (?:bhi )?(?:aur |aur bhi |bahut |bohot |ek |a |ekdum |और |बहुत )?${praise}`,
  'u',
);

/** Both ways will do: "fresher bhi chalega", "tattoo ok", "freshers can apply". */
const accepted =
  /^(?:(?:log|people|artists?|actors?|faces?|wale|wali|walas?|too|also|bhi|ho|hon|to|toh|भी) ){0,3}(?:bhi )?(?:chale|chalega|chalegi|chalenge|chalta hai|chalti hai|chalel|chaltil|theek hai|theek|thik hai|is ok|are ok|ok|okay|is fine|are fine|fine|allowed|acceptable|accepted|can apply|may apply|can also apply|are welcome|चलेगा|चलेगी|चलेंगे|चालेल)(?: (?:hai|hain|too|also|bhi|है))?(?:$| (?:par|lekin|magar|but|पर|लेकिन) )|^(?:\S+ )?(?:bhi|भी) (?:bhej|apply|try|audition|भेज)\S*(?: (?:sakt[aei]|kar|karo|do|ho|hain|sakein|सकते|हो|हैं)){0,3}$/u;

/** "Serials mein na dikha ho", "TV pe kaam na kiya ho": who has been there is sent away. */
const neverThere =
  /^(?:(?:aur|ya|and|or|और|या) \S+ )?(?:(?:dono|kisi|दोनों) )?(?:(?:mein|me|pe|par|ka|ki|ke|kaam|में|पर|का|काम) ){0,3}(?:na|nahi|nahin|न|ना|नहीं) (?:dikh[a-z]*|kiy[a-z]*|kiye|kar[a-z]*|aa?y[a-z]*|दिख\S*|कि\S*)(?: |$)/u;
/** "OTT pe dikha hua chehra nahi", "TV exposure nahi hona chahiye". */
const nobodyThere =
  /^(?:(?:(?:mein|me|pe|par|में|पर) (?:(?:dikh\S*|aa?y[ae]|kaam|kiy[aei]|दिख\S*|काम|किय\S*|हुआ|हुए|hua|hui|hue) ){1,4}(?:chehr[ae]|log|faces?|actors?|artists?|चेहर[ाे]|चेहरा|चेहरे|लोग)?)|exposure|presence|stint)(?: ?)(?:na|nahi|nahin|nako|न|नहीं)(?: |$)/u;
/** Undefined: nothing turns it. */
export const turnOf = (board: Board, last: number): Stance | undefined => {
  const after = wordsAfter(board, last);
  if (condition.test(after)) return 'welcome';
  return neverThere.test(after) || nobodyThere.test(after) ? 'refused' : undefined;
};

/** "Experienced or fresher, both will do". */
const bothWays =
  /^(?:(?:and|or|aur|ya|या|और) (?:\S+ ){1,2})?(?:(?:both|dono|either|दोनों)(?: way| of them)?) (?:\S+ ){0,2}(?:do|ok|okay|fine|work|works|apply|welcome|chale|chalega|chalegi|chalenge|theek|चलेगा|चलेंगे)(?: |$)/u;
const alone = /(?:^| )(?:only|just|sirf|kewal|keval|सिर्फ|केवल)(?: \S+)?$/u;

/** "English ok Hindi ok": said of each. */
const will = '(?:bhi )?(?:ok|okay|chalegi|chalega|chalta hai|chalti hai|चलेगी|चलेगा)';
const eachWill = new RegExp(`^${will} (?:\\S+ )${will}$`, 'u');
const otherWill = new RegExp(`(?:^| )\\S+ ${will}$`, 'u');
const ownWill = new RegExp(`^${will}$`, 'u');
export const isEachAccepted = (board: Board, first: number, last: number): boolean => {
  const after = wordsAfter(board, last);
  return eachWill.test(after) || (ownWill.test(after) && otherWill.test(wordsBefore(board, first)));
};

/** Whether both ways will do: for things of which there is only one at a time. */
export const isAccepted = (board: Board, first: number, last: number): boolean =>
  !alone.test(wordsBefore(board, first)) && (accepted.test(wordsAfter(board, last)) || bothWays.test(wordsAfter(board, last, true)));

/** "Na mota na patla", "neither fat nor thin": each of the two is denied. */
export const isDeniedInPairs = (board: Board, at: number): boolean => {
  const before = board.text(at - 1);
  const pair = before === 'na' || before === 'न' || before === 'ना' ? [before] : before === 'neither' ? ['nor'] : before === 'nor' ? ['neither'] : [];
  return pair.length > 0 && [-4, -3, -2, 2, 3, 4].some((step) => step !== -1 && pair.includes(board.text(at - 1 + (step < 0 ? step + 1 : step))));
};
