/** Whether a word for a man or a woman is of somebody else in the story, who is not cast. */
import type { Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark, numberOf } from '../items.ts';

/** "Cop. M. 35-45": a letter with nothing beside it in its clause. */
export const isEdge = (board: Board, at: number): boolean => board.items[at] === undefined || isMark(board.items[at], ',', '.', ';', '\n', '|', '•', '(', ')');

/** "hero ki behen", "friend of the hero", "opposite the boy": somebody else in the story. */
export const isOfAnother = (board: Board, at: number): boolean => {
  if (isDisguise(board, at) || ownsSome(board, at)) return true;
  const possesses =
    ['ki', 'ka', 'ke', 'की', 'का', 'के', 's'].includes(board.text(at + 1)) && (board.anyTerm(at + 2, 'gender') !== undefined || isCompanion(board, at));
  // "A strict father of two girls".
  const isCounted = board.items[at - 1] !== undefined && numberOf(board.items[at - 1]) !== undefined && board.anyTerm(at - 3, 'kin') !== undefined;
  const beforeArticle = isCounted || ['the', 'a', 'an', 'our', 'lead', 'her', 'his'].includes(board.text(at - 1)) ? at - 2 : at - 1;
  const isOwned =
    ['of', 'opposite', 'to', 'against'].includes(board.text(beforeArticle)) &&
    !['kind', 'sort', 'type'].includes(board.text(beforeArticle - 1)) &&
    (board.text(beforeArticle) !== 'of' || hasPersonBefore(board, beforeArticle) || isOfTheHero(board, at));
  return possesses || isOwner(board, at) || isOwned || isServed(board, beforeArticle) || isFor(board, at) || isInTitle(board, at) || isOnlyTold(board, at);
};

/** "Hero ki 2 behno ki". */
const ownsSome = (board: Board, at: number): boolean =>
  ['ki', 'ka', 'ke', 'की', 'का', 'के'].includes(board.text(at + 1)) && board.items[at + 2]?.kind === 'number' && board.anyTerm(at + 3, 'kin') !== undefined;

/** "Aisa ladka jo ladki ka role kar sake": what he plays, where somebody else was named before. */
const isDisguise = (board: Board, at: number): boolean =>
  /(?:^| )(?:jo|joh|जो)(?: \S+){0,2}$/u.test(wordsBefore(board, at)) &&
  /^(?:ka|ki|ke|का|की|के) (?:role|kirdar|kirdaar|part|bhes|roop|रोल|किरदार|रूप|भेस) (?:kar|nibha|play|le|कर|निभा)/u.test(wordsAfter(board, at));

/** "The groom's sister", "women's college". "Girl's required" is a plural. */
const isOwner = (board: Board, at: number): boolean => {
  const [item, next] = [board.items[at], board.items[at + 1]];
  if (item?.isOwner !== true && !(isMark(next, "'") && board.isGlued(at + 1))) return false;
  const owned = isMark(next, "'") ? at + 2 : at + 1;
  const { kind } = board.items[owned] ?? {};
  if (ownThings.has(board.text(owned))) return false;
  if (shared.has(board.text(owned))) return true;
  return (
    kind === 'word' ||
    (kind === 'term' && ['kin', 'gender', 'character', 'medium', 'language', 'open'].some((slot) => board.anyTerm(owned, slot as 'kin') !== undefined))
  );
};
/** What may follow of herself. */
const ownThings = new Set(
  'role roles part parts character characters look looks age height body type profile profiles audition name names artist artists actor actors model models who with from for and or only should must can needed required reqd wanted aged between'.split(
    ' ',
  ),
);

const shared = new Set('day cricket football hockey kabaddi team rights issues health wear hostel college school'.split(' '));

/** "Ladies tailor", "girls hostel", "boys school". */
const isFor = (board: Board, at: number): boolean =>
  /^(?:ladies|girls|boys|gents|mens|womens|women|men)$/u.test(board.text(at)) &&
  /^(?:tailor|tailors|hostel|school|college|gym|wear|parlour|parlor|pg|compartment|coach|toilet|magazine|clothing|salon|washroom|special|sangeet)$/u.test(
    board.text(at + 1),
  );

/** `the film "Ladki Hain Hum"`. */
const isInTitle = (board: Board, at: number): boolean => {
  const place = (step: 1 | -1): number => [1, 2, 3, 4, 5].map((far) => at + far * step).find((near) => board.mark(near, '"')) ?? -1;
  const [opening, closing] = [place(-1), place(1)];
  const before = board.mark(opening - 1, ':', '-') ? opening - 2 : opening - 1;
  return opening >= 0 && closing >= 0 && (board.anyTerm(before, 'medium') !== undefined || board.anyTerm(closing + 1, 'medium') !== undefined);
};

/** "Driver for the heroine", "dance teacher for girls": who serves is cast. */
const isServed = (board: Board, beforeArticle: number): boolean =>
  ['for', 'with'].includes(board.text(beforeArticle)) &&
  /(?:teacher|driver|stylist|tutor|coach|trainer|guard|bodyguard|nanny|doctor|nurse|tailor|manager|lawyer|warden|cook|assistant|secretary|servant|helper)s?$/u.test(
    board.text(beforeArticle - 1),
  );

/** "Her father wanted …", "whose daughter came home late", "beta kho diya": somebody to whom something happens. */
const isOnlyTold = (board: Board, at: number): boolean => {
  const [before, after] = [wordsBefore(board, at), wordsAfter(board, at)];
  if (/(?:^| )whose(?: \S+)?$|(?:^| )whom(?: \S+){0,2}$/u.test(before)) return true;
  if (board.anyTerm(at, 'kin') !== undefined) {
    if (possessed.test(before) && after !== '' && !cast.test(after)) return true;
    if (ofHis.test(after) || isGenre(board, at) || isOfNamed(board, at)) return true;
    if (/^(?:ko |ne |ka |ki )?(?:kho|khoya|mar|mara|guzar|gujar|chal bas|bhaag|chhod|खो|मर|गुज़र)(?: |$)/u.test(after)) return true;
  }
  if (
    isDoneTo(after) ||
    isOfHerOwn.test(before) ||
    ofSomeone.test(before) ||
    (isOnlyLike.test(before) && hasPersonBefore(board, at, 12)) ||
    formerly.test(before)
  )
    return true;
  return (met.test(before) && !sought.test(before)) || inClauseOfAnother(before);
};
const possessed =
  /(?:^| )(?:her|his|their|apne|apni|apna|uske|uski|uska|अपने|अपनी|अपना)(?: (?:ek|do|\d+|saal|year|years|old|chhota|chhoti|bada|badi|ka|ki|एक)){0,4}(?: \S+)?$/u;
/** "Ramesh ki biwi 30 ki hai": told of a man who has a name. "Ramesh ki biwi ka role" is hers. */
const isOfNamed = (board: Board, at: number): boolean =>
  ['ki', 'ka', 'ke', 'की', 'का', 'के'].includes(board.text(at - 1)) &&
  board.items[at - 2]?.kind === 'word' &&
  /^(?:\S+ ){0,4}(?:hai|hain|h|tha|thi|है|हैं|था|थी)(?: |$)/u.test(wordsAfter(board, at)) &&
  !/(?:^| )(?:role|kirdar|kirdaar|chahiye|chahie|part|character|रोल|किरदार|चाहिए)(?: |$)/u.test(wordsAfter(board, at));

/** "Bete ki maut"; "maa ka role", "maa ki umar" are her own. */
const ofHis =
  /^(?:ki|ke|ka|की|के|का) (?!(?:role|roles|part|kirdaar|character|liye|type|tarah|look|umar|umr|age|height|acting|awaaz|smile|requirement|talash|zaroorat|naam|jagah|रोल|किरदार|लिए|भूमिका|तरह|उम्र|तलाश|ज़रूरत|जरूरत)(?: |$))/u;
/** "Saas bahu show": what it is about. */
const isGenre = (board: Board, at: number): boolean => {
  const [first, last] = board.text(at) === 'saas' || board.text(at) === 'सास' ? [at, at + 1] : [at - 1, at];
  return (
    /^(?:saas|सास)$/u.test(board.text(first)) &&
    /^(?:bahu|बहू)$/u.test(board.text(last)) &&
    (board.anyTerm(last + 1, 'medium') !== undefined || /^(?:show|shows|serial|type|drama|soap|track|wala|शो|सीरियल|ड्रामा)$/u.test(board.text(last + 1)))
  );
};
/** "His mother who …", "her father, 50": the kin is who is cast. */
const cast =
  /^(?:who|jo|should|must|needs?|chahiye|chahie|chaiye|needed|required|wanted|चाहिए|ka role|ki role|role|part|character|in|age|aged|with|and|aur|looks|can|speaks|of|\d)(?: |$)/u;
/** The young hero, the lift man: somebody who is met, helped or feared. */
const met = /(?:^| )(?:to|at|guides|helps|loves|serves|teaches|meets|follows|saves|hates|kills|protects|advises|raises|fears) (?:the|a|an)(?: \S+)?$/u;
const sought = /(?:^| )(?:need|needs|looking|look|want|casting|search|searching|role|part|play|plays|open|close|similar|up)(?: |$)/u;

/** "Ladki ki maa ko dhoondhta hai", "bachche ko bachati hai": to whom something is done. */
const isDoneTo = (after: string): boolean =>
  /^(?:ko|को) (?:\S+ ){0,2}?(?:[a-z]+t[aei]|[\u0900-\u097f]+त[ाेी]) (?:hai|hain|ho|hon|tha|thi|है|हैं|हो|हों|था|थी)(?: |$)/u.test(after);

/** "Who scolds a boy", "who cares for the grandmother"; "who looks like a boy", "who can play the mother" are themselves. */
const inClauseOfAnother = (before: string): boolean => {
  const verb = /(?:^| )(?:who|that|which) (?<verb>\S+(?: (?:like|as))?)(?: \S+){0,3}? (?:the|a|an|his|her|their|our|every|young|little)(?: \S+)?$/u.exec(before)
    ?.groups?.['verb'];
  return verb !== undefined && !itself.test(verb) && !/(?:^| )(?:as|like|of|play|plays|playing|be)(?: (?:the|a|an|his|her|our))?(?: \S+)?$/u.test(before);
};
const itself =
  /^(?:is|are|was|be|can|could|will|would|should|must|may|has|have|had|feels?|seems?|becomes?|turns?|portrays?|passes|acts?|acted|looks? (?:like|as))$/u;
/** "Friend of the bride's father". */
const isOfHerOwn = /(?:^| )(?!(?:role|part|character|casting|search|one|type|kind|sort) )\S+ of (?:the |a |my |our )?\S+s$/u;
/** "Family of a missing girl". */
const ofSomeone =
  /(?:^| )(?:family|parents|friends?|relatives?|neighbours?|colleagues?|killer|killers|search|death|case|story|mystery|ghost|memory) of (?:a|an|the|this|that|one)(?: \S+){0,2}$/u;
/** "Previously written as a man; now a woman". */
const formerly =
  /(?:^| )(?:previously|originally|earlier|initially|formerly|first|once) (?:\S+ )?(?:written|conceived|imagined|cast|planned|meant|thought of|scripted) (?:as|for) (?:a|an|the)(?: \S+)?$/u;
/** "A boy who dresses like a girl". */
const isOnlyLike = /(?:^| )(?:like|as|is|in) (?:a|an|the)(?: \S+)?$/u;

/** Of the one that everybody knows: "dushman of the hero". "The role of the hero" is the hero’s own. */
const isOfTheHero = (board: Board, at: number): boolean =>
  board.text(at - 1) === 'the' && known.has(board.text(at)) && board.items[at - 3]?.kind === 'word' && !ownParts.has(board.text(at - 3));
const known = new Set(['hero', 'heroine', 'bride', 'groom', 'hero and heroine', 'queen', 'king']);
const ownParts = new Set(['role', 'part', 'character', 'version', 'age', 'double', 'double role', 'casting', 'search']);

/** "Hero ka dost": the hero is not who is cast; "hero ka role" is. */
const isCompanion = (board: Board, at: number): boolean =>
  companions.has(board.text(at + 2)) || (board.items[at + 2]?.kind === 'word' && companions.has(board.text(at + 3)));
const companions = new Set([
  'dost',
  'friend',
  'best friend',
  'padosi',
  'saathi',
  'saath',
  'sath',
  'boss',
  'driver',
  'yaar',
  'sidekick',
  'guard',
  'bodyguard',
  'tailor',
  'manager',
  'assistant',
  'secretary',
  'vakil',
  'lawyer',
  'coach',
  'trainer',
  'teacher',
  'doctor',
  'ghar',
  'naukar',
  'naukrani',
  'padosan',
  'neighbour',
  'day',
  'dudh',
  'doodh',
  'दोस्त',
  'साथ',
  'यार',
]);

const hasPersonBefore = (board: Board, at: number, within = 2): boolean =>
  Array.from({ length: within }, (_, step) => at - 1 - step).some(
    (place) => board.anyTerm(place, 'gender') !== undefined || (within === 2 && board.anyTerm(place, 'character') !== undefined),
  );
