/** How experienced people are, their union, what they must be comfortable with, how they look. */
import { type Experience, experiences } from '../../terms.ts';
import { addTo, type Board } from '../board.ts';
import type { AskedBuild, AskedComfort, UnionWish } from '../brief.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark } from '../items.ts';
import { sentAwayFor } from '../sent-away.ts';
import { stanceOf } from '../stance.ts';

/** In ascending order, each once. */
const tiersOf = (value: string): Experience[] => experiences.filter((tier) => value.split('+').includes(tier));

export const readExperience = (board: Board): void => {
  readYears(board);
  readNone(board);
  for (const { at, value } of [...board.places('experience')]) {
    if (!board.isFree(at) || isOfSomebody(board, at)) continue;
    // "Experience zaroori" is one phrase, and "nahi" behind it frees from it.
    const isFreed =
      /(?:zaroori|zaruri|jaroori|jaruri|must|required|needed|mandatory|ज़रूरी|जरूरी)$/u.test(board.text(at)) &&
      /^(?:nahi|nahin|nhi|na|not|नहीं)(?: |$)/u.test(wordsAfter(board, at));
    const stance = isFreed ? 'unneeded' : stanceOf(board, at, at, 'experience');
    board.found('experience', at, at, value, 0.85, stance);
    if (stance === 'refused')
      board.slots.refused = { ...board.slots.refused, experience: tiersOf(`${(board.slots.refused?.experience ?? []).join('+')}+${value}`) };
    if (stance === 'must') board.slots.experience = tiersOf(`${(board.slots.experience ?? []).join('+')}+${value}`);
  }
};

/** "War veteran", "experienced hand guiding a newcomer": a word of the description beside it, and the part is like that, whoever plays it. */
const isOfSomebody = (board: Board, at: number): boolean =>
  (board.items[at - 1]?.kind === 'word' && !intensifiers.has(board.text(at - 1)) && !isDenying(board.text(at - 1))) ||
  isAtOtherWork(board, at) ||
  (/experience|anubhav/u.test(board.text(at)) && board.anyTerm(at - 1, 'skill') !== undefined) ||
  board.anyTerm(at - 1, 'character') !== undefined ||
  (['experienced', 'seasoned', 'famous', 'anubhavi', 'अनुभवी'].includes(board.text(at)) &&
    (board.items[at + 1]?.kind === 'word' || board.anyTerm(at + 1, 'character') !== undefined)) ||
  /(?:^| )(?:of|to|with) (?:a|an|the)$/u.test(wordsBefore(board, at)) ||
  (['a', 'an', 'the'].includes(board.text(at - 1)) && board.items[at - 2]?.kind === 'word');

const intensifiers = new Set([
  'absolute',
  'absolutely',
  'total',
  'totally',
  'complete',
  'completely',
  'pure',
  'bilkul',
  'ekdum',
  'pakke',
  'rank',
  'बिल्कुल',
  'एकदम',
  'genuine',
  'actual',
  'allow',
  'take',
  'considering',
]);
const isDenying = (word: string): boolean => ['nobody', 'noone', 'none'].includes(word);

/** "A fresher at the law firm", "experienced in heartbreak": of a trade that is none of ours. */
const isAtOtherWork = (board: Board, at: number): boolean => {
  if (!['in', 'at'].includes(board.text(at + 1))) return false;
  const noun = ['the', 'a', 'an', 'his', 'her'].includes(board.text(at + 2)) ? at + 3 : at + 2;
  return board.items[noun]?.kind === 'word' || board.anyTerm(noun, 'character') !== undefined;
};

const experienceNames = new Set(['experience', 'exp', 'anubhav', 'अनुभव', 'work experience', 'ka experience', 'ka anubhav']);
const tiersAfter = (years: number): Experience[] =>
  years >= 10 ? ['senior'] : years >= 4 ? ['established', 'senior'] : years >= 1 ? ['emerging', 'established', 'senior'] : ['fresher'];

/** "5+ years of experience", "experience: minimum 4 years": the tiers that so many years make. */
const readYears = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    const years = board.number(at);
    if (years === undefined) continue;
    const isRange = board.mark(at + 1, '-') && board.number(at + 2) !== undefined;
    const plus = isRange ? at + 3 : at + 1;
    const unit = board.mark(plus, '+') ? plus + 1 : plus;
    const word = board.term(unit, 'ageUnit') === undefined ? undefined : experienceNear(board, unit);
    if (word === undefined) continue;
    const tiers = tiersAfter(years);
    board.found('experience', Math.min(at, word), Math.max(unit, word), tiers.join('+'), 0.75);
    board.slots.experience = tiers;
  }
};

const experienceNear = (board: Board, unit: number): number | undefined =>
  [1, 2, 3, -2, -3, -4, -5]
    .map((step) => unit + step)
    .find((place) => experienceNames.has(board.text(place)) && board.isFree(place) && !isParted(board, unit, place));

/** "No experience needed", "experience no bar" ask for nobody in particular. */
const readNone = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    if (!['experience', 'prior experience', 'anubhav', 'experienced'].includes(board.text(at)) || !board.isFree(at)) continue;
    if (stanceOf(board, at, at, 'experience') === 'unneeded') board.found('experience', at, at, 'any', 0.8, 'unneeded');
  }
};

/** "Sirf card wale", "only members". */
const isOnlyCards = (board: Board, at: number): boolean =>
  /(?:^| )(?:sirf|only|keval|kewal|सिर्फ|केवल)$/u.test(wordsBefore(board, at)) &&
  /^(?:wal[aeio]n?|waal[aeio]n?|holders?|वाले|वालों|$)/u.test(wordsAfter(board, at));

/** "Rates as per CINTAA norms": how it is worked, and nobody has to be a member. */
const isOfRules = (board: Board, at: number): boolean =>
  /^(?:ke |ki |ka )?(?:norms?|rules?|rates?|guidelines?|rate card|niyam|niyamon|hours|timings?|shift|standards?|mou|agreement|tariff|scale|approved|recognised|recognized|नियम|नियमों)(?: |$)/u.test(
    wordsAfter(board, at),
  ) || /(?:^| )(?:as per|according to|in line with)(?: the)?$/u.test(wordsBefore(board, at));

export const readUnion = (board: Board): void => {
  for (const [at, { text }] of board.items.entries()) {
    if (
      !['card', 'cards', 'कार्ड', 'member', 'members'].includes(text) ||
      !board.isFree(at) ||
      (sentAwayFor(board, at, at) !== 'must' && !isOnlyCards(board, at))
    )
      continue;
    board.found('union', at, at, 'cintaa', 0.8);
    board.slots.union ??= 'cintaa';
  }
  for (const { at, value } of [...board.places('union')]) {
    if (!isOfRules(board, at)) continue;
    board.found('union', at, at, value, 0.7, 'unneeded');
  }
  for (const { at } of [...board.places('noUnion')]) {
    // "No non-CINTAA please", "bina card wale mat bhejo".
    if (
      /^(?:non|bina|without)\b/u.test(board.text(at)) &&
      (/(?:^| )(?:no|not|avoid|nobody|none)$/u.test(wordsBefore(board, at)) ||
        sentAwayFor(board, at, at) === 'refused' ||
        /^(?:\S+ ){0,3}(?:nahi|nahin|not allowed|not ok|not accepted|नहीं)(?: |$)/u.test(wordsAfter(board, at)))
    ) {
      board.found('union', at, at, 'cintaa', 0.85);
      board.slots.union ??= 'cintaa';
      continue;
    }
    board.found('union', at, at, 'not_needed', 0.85, 'unneeded');
    board.slots.union = 'not_needed';
  }
  for (const { at, value } of [...board.places('union')]) {
    const stance = stanceOf(board, at, at, 'union');
    board.found('union', at, at, value, 0.92, stance);
    const isWish =
      stance === 'must' ||
      (stance === 'welcome' &&
        !/(?:^| )(?:not|nahi|नहीं) (?:a )?(?:must|mandatory|compulsory|zaroori|necessary|required)|(?:must|mandatory|compulsory|zaroori|zaruri|jaroori) (?:nahi|nahin)(?: |$)/u.test(
          wordsAfter(board, at),
        ));
    board.slots.union ??= isWish ? (value as UnionWish) : 'not_needed';
  }
};

/** Topics that are also everyday words count only beside "comfortable with" and the like. */
const needsCue = new Set(['animals', 'heights', 'water']);
const saidByItself = /involved| ke saath$|के साथ$|scene|shot|sequence|underwater|work|brand|\bad\b|\bads\b/u;

export const readComfort = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    const topic = board.term(at, 'comfort') ?? stuntsAt(board, at);
    if (topic === undefined) continue;
    if (isOpposed(board, at) || isNotThere(board, at)) continue;
    const isEveryday = needsCue.has(topic) || everydayWords.has(board.text(at));
    if (isEveryday && !saidByItself.test(board.text(at)) && !hasCue(board, at) && !isWorkedWith(board, at) && !isDemanded(board, at) && !isWorkAt(board, at))
      continue;
    const stance = stanceOf(board, at, at, 'comfort');
    const isWish = (stance !== 'refused' && stance !== 'unneeded') || ['issue', 'issues', 'problem', 'problems'].includes(board.text(at + 1));
    // "Allergic nahi": a refused fear is a comfort.
    board.found('comfort', at, at, topic, 0.85, isWish || hasFear(board, at) ? 'must' : 'unneeded');
    if (isWish || hasFear(board, at)) board.slots.comfort = addTo(board.slots.comfort, topic as AskedComfort);
  }
};

const everydayWords = new Set(['drinking', 'drink', 'drinks', 'peena', 'peene']);

/** "Anti smoking ad", "sharab ke khilaf". */
const isOpposed = (board: Board, at: number): boolean =>
  ['anti', 'against', 'quit', 'stop', 'एंटी'].includes(board.text(at - 1)) ||
  /^(?:ke |के )?(?:khilaf|khilaaf|virodh|virodhi|viruddh|mukti|awareness|cessation|kills|खिलाफ|विरोधी|मुक्ति|विरुद्ध)(?: |$)/u.test(wordsAfter(board, at));

/** "Koi smoking drinking nahi hai": none of them is in it. */
const isNotThere = (board: Board, at: number): boolean =>
  noSceneOf.test(wordsAfter(board, at)) ||
  (/(?:^| )(?:koi|kuch|any|कोई)(?: \S+){0,3}$/u.test(wordsBefore(board, at)) &&
    /^(?:(?!dikkat|problem|issue|aitraaz|pareshani|darr?)\S+ ){0,3}(?:nahi|nahin|नहीं)(?: (?:hai|hain|hoga|है))?$/u.test(wordsAfter(board, at)));

/** "Cigarette sharab ka koi scene nahi". */
const noSceneOf =
  /^(?:\S+ ){0,2}(?:(?:ka|ki|ke|का|की|के) )?(?:koi|kuch|कोई|कुछ) (?:bhi |भी )?(?:scenes?|shots?|kaam|seen|सीन|दृश्य|काम) (?:nahi|nahin|nhi|नहीं)(?: |$)|^(?:ya |aur |or |and |या |और )?(?:\S+ )?(?:scenes?|सीन) (?:nahi|nahin|nhi|नहीं)(?: (?:hai|hain|hoga|है|हैं))?$/u;

/** "Paani mein utarna padega", "dogs ke saath kaam karna hoga, dikkat na ho": it will have to be done. */
const isDemanded = (board: Board, at: number): boolean => demanded.test(wordsAfter(board, at)) || noTrouble.test(wordsAfter(board, at, true));
const demanded =
  /^(?:(?:ke|के) (?:saath|sath|साथ) (?:scenes?|kaam|kam|shoot|shots?|acting|khelna|काम|सीन|शूट|अभिनय)|(?:\S+ ){1,5}(?:padega|padegi|padenge|padna|hoga|hogi|honge|पड़ेगा|पड़ेगी|होगा|होगी))(?: |$)/u;
const noTrouble =
  /^(?:\S+ ){0,6}(?:dikkat|problem|pareshani|issue|aitraaz|aitraz|parhez|jhijhak|darr?|hichak|दिक्कत|परेशानी|एतराज|परहेज|झिझक|डर) (?:na|nahi|nahin|mat|न|ना|नहीं)(?: |$)/u;

/** "Will be working with two elephants", "has to sit on a live snake". */
const isWorkedWith = (board: Board, at: number): boolean =>
  board.anyTerm(at, 'comfort') === 'animals' &&
  /(?:^| )(?:work|working|works|act|acting|shoot|shooting|scenes?|perform|performing|sit|pose|posing|play|run|running|handle|handling|hold|holding|with a live|with live)(?: (?:with|on|a|an|the|live|real|two|three|some|his|her|our|pet|\d+))*$/u.test(
    wordsBefore(board, at),
  );

/** "Work at heights", "shoot in water". */
const isWorkAt = (board: Board, at: number): boolean =>
  board.anyTerm(at, 'comfort') !== 'animals' &&
  /(?:^| )(?:work|working|shoot|shooting|perform|performing|scenes?|shots?)(?: (?:in|at|on|the|a|near))*$/u.test(wordsBefore(board, at));

const stuntsAt = (board: Board, at: number): string | undefined =>
  board.term(at, 'skill') === 'stunts' && (hasCue(board, at) || board.text(at - 1) === 'own') ? 'stunts' : undefined;

const hasCue = (board: Board, from: number): boolean =>
  [-4, -3, -2, -1, 1, 2, 3].some((step) => board.anyTerm(from + step, 'comfortCue') !== undefined && !isParted(board, from, from + step));
const isParted = (board: Board, from: number, to: number): boolean => {
  for (let at = Math.min(from, to) + 1; at < Math.max(from, to); at += 1) if (isMark(board.items[at], ',', '.', '\n')) return true;
  return false;
};
const hasFear = (board: Board, from: number): boolean => {
  const isDenied = denial.test(wordsBefore(board, from)) || denial.test(wordsAfter(board, from));
  return saysFear(board, from, isDenied ? [...fears, ...freeOfFear] : freeOfFear);
};
const denial = /(?:^| )(?:not|no|never|without|shouldnt|isnt|dont|doesnt|cant|nobody|anyone|na|nahi|nahin|नहीं|न|ना)(?: |$)/u;
const fears: readonly string[] = ['allergic', 'afraid of', 'scared of', 'fear of', 'darr'];
const freeOfFear: readonly string[] = ['dikkat na ho', 'problem na ho', 'se dikkat nahi', 'pareshani na ho', 'dikkat nahi', 'no hesitation', 'no inhibitions'];
const saysFear = (board: Board, from: number, words: readonly string[]): boolean =>
  [-4, -3, -2, -1, 1, 2].some((step) => words.includes(board.text(from + step)));

export const readLooks = (board: Board): void => {
  for (const { at, value } of [...board.places('build')]) {
    if (!board.isFree(at)) continue;
    const stance = stanceOf(board, at, at, 'build');
    // "Gym body" is as well athletic: who asks for it is helped by the rank, who refuses it means the muscles.
    if (stance === 'must' && board.text(at).startsWith('gym ') && value === 'muscular') continue;
    board.found('build', at, at, value, 0.85, stance);
    if (stance === 'refused') board.slots.refused = { ...board.slots.refused, build: addTo(board.slots.refused?.build, value as AskedBuild) };
    if (stance === 'must') board.slots.build = addTo(board.slots.build, value as AskedBuild);
  }
  for (const { at, value } of [...board.places('look')]) {
    if (!board.isFree(at)) continue;
    const stance = stanceOf(board, at, at, 'look');
    board.found('looks', at, at, value, 0.85, stance);
    if (stance === 'refused') board.slots.refused = { ...board.slots.refused, looks: addTo(board.slots.refused?.looks, value) };
    // "Safed daadhi nakli denge".
    if (
      stance === 'must' &&
      /^(?:\S+ )?(?:nakli|naqli|fake|artificial|wig|नकली)(?: |$)|^(?:hum |ham )?(?:denge|lagayenge|lagaenge|laga denge|de denge|देंगे|लगाएंगे)(?: |$)/u.test(
        wordsAfter(board, at),
      )
    )
      continue;
    // "Chashma apna laye": what is brought along.
    if (
      stance === 'must' &&
      /^(?:bhi )?(?:apn[aei]|khud k[aei]|own|अपन\S|लाए) (?:\S+ )?(?:la\S*|ho|hon|hona|lekar|leke|carry|pehn\S*|ला\S*)/u.test(wordsAfter(board, at))
    )
      continue;
    // "Baal chhote karne padenge": they are not yet.
    if (stance === 'must' && !/^(?:kar\S*|kat\S*|kaat\S*|करन\S*|काट\S*|कट\S*) (?:pad\S*|hon\S*|hog\S*|पड़\S*|हो\S*)/u.test(wordsAfter(board, at)))
      board.slots.looks = addTo(board.slots.looks, value);
  }
};

/** Words of a character: they rank. Read last, from what is left and from words that also said something else. */
export const readCharacter = (board: Board): void => {
  for (let at = 0; at < board.items.length; at += 1) {
    const word = board.anyTerm(at, 'character');
    if (word === undefined || board.anyTerm(at, 'protected') !== undefined) continue;
    const isRefused = stanceOf(board, at, at, 'character') === 'refused';
    if (board.isFree(at)) board.found('character', at, at, word, 0.6, isRefused ? 'refused' : 'must');
    if (!isRefused && word.length > 2) board.slots.character = addTo(board.slots.character, word);
  }
};
