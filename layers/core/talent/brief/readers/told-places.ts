/** Places that ask for nobody: in the name of a film or a brand, in the story, where the auditions are held. */
import type { Board } from '../board.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isMark } from '../items.ts';

/** "A Kolkata based production house needs", "director from Pune", "accommodation in Mumbai": of us, and not of who is cast. */
const oursAfter =
  /^(?:based |ki |ka )?(?:production|prod|casting|ad|advertising) (?:house|company|agency|team|unit)(?: |$)|^(?:se|से) (?:flights?|train|pick ?up|cab|bus|bahar ke bhi|bahar ki bhi|bahar wale bhi|baahar ke bhi)(?: |$)/u;
const oursBefore =
  /(?:^| )(?:director|producer|production house|production|unit|crew|client|maker|makers|accommodation|hotel|lodging|stay provided) (?:is |are |hai )?(?:from|based in|in|at)$/u;

/** "Patna se Mumbai aata hai": from where to where. */
const toThere =
  /^(?:aata|aati|aate|aaya|aayi|aaye|jaata|jaati|jata|jati|gaya|gayi|bhaag\S*|bhag\S*|pahunch\S*|laut\S*|आता|आती|आया|आई|जाता|जाती|गया|गई|भाग\S*|पहुंच\S*|लौट\S*)(?: |$)/u;
const isOfJourney = (before: string, after: string): boolean =>
  (/(?:^| )\S+ (?:se|से)$/u.test(before) && toThere.test(after)) || (/^(?:se|से) /u.test(after) && toThere.test(after.replace(/^(?:se|से) \S+ ?/u, '')));

const asking =
  /(?:^| )(?:must|should|needs?|needed|required?|chahiye|chahie|चाहिए|able to|only|sirf|strictly|zaroori|looking for|someone|somebody|anyone|actors?|artists?|actress|based|local|locals|currently)(?: |$)/u;

/** "The character lives in London", "she now works in Delhi". */
const livesThere =
  /(?:^| )(?:(?:character|he|she|hero|heroine|protagonist|couple|family|girl|boy|woman|man|lady|and|now|still|kirdar) (?:\S+ ){0,2}(?:lives|lived|works|worked|studies|studied|stays|hides|settles|settled|struggles|runs|dies|vanishes|disappears|wanders)|(?:moves|moved|moving|shifts|shifted|migrates|migrated|relocates|relocated|settles|settled|lands|landed|stuck|lost|trapped|strangers|set (?:in|at|near|around)|takes place|happens|life|streets|lanes|slums|bylanes|rooftops|revolves around|set around|biopic (?:on|of|about)|(?:film|story|series|movie|show) (?:on|about|of)|inspired by|lines of))(?: (?:in|at|to|of|from|a|an|the|small|old|big|city|chawl|flat|near|on|with|alone|\d+|s|early|late))*$/u;
/** "The role of a Chennai auto driver", "role: Lucknow ka nawab". */
const roleOf = /(?:^| )(?:roles?|character|part|kirdar) (?:(?:is|of|as|a|an|the|ek) ){1,3}(?:(?:\S+ ){0,4}(?:in|from|of) )?$/u;

/** "A Delhi girl who falls in love". */
const whoDoes =
  /^(?:\S+ ){1,3}(?:who|jo) (?:moves?|falls?|goes|dreams?|lives?|wants|loves|comes|leaves|returns?|finds|meets|gets|marries|becomes|fights|discovers|hides|loses|learns|chases|struggles|runs|escapes|takes|never|is (?:stuck|lost|forced|torn|running|trying|fighting))(?: |$)/u;
const toldAfter =
  /^(?:ki|की|ke|के|ka|का) (?:\S+ )?(?:पृष्ठभूमि|prishthabhumi|pristhbhumi|backdrop|kahani|कहानी|story|galiyon|galiyan|गलियों|sadkon|सड़कों|zindagi|jindagi|जिंदगी|riots|dange|दंगे|दंगों|baarish|barish|बारिश|local train|underworld)(?: |$)|^set (?!par |pe |mein |me )|^(?:ka|ki|ke|का|की|के) (?:\S+ ){1,6}(?:ka|ki|का|की) (?:role|kirdar|character|part|रोल|किरदार)(?: |$)|^(?:type|types|style|jaisa|jaisi|jaise|esque)(?: |$)|^(?:riots|underworld|backdrop|blasts|floods?|rains|monsoon|high court|university|police|metro|local train|railway station|airport)(?: |$)/u;
/** "Production: Sharma Films, Delhi": where a company sits. */
const isOfCompany = (board: Board, at: number): boolean => {
  const last = board.mark(at - 1, ',', '-', '(') ? at - 2 : at - 1;
  return (
    /^(?:films|productions?|entertainments?|pictures|motion pictures|telefilms|talkies|creations?|castings?|studios|media|production house|ad agency|company)$/u.test(
      board.text(last),
    ) &&
    board.items[last - 1]?.kind === 'word' &&
    !/^(?:based|only|local|ki|ka|ke|wale|wali|se|mein|me|shoot|में)(?: |$)/u.test(wordsAfter(board, at))
  );
};

/** A work or a thing is named, or likened to. */
const namedBefore =
  /(?:^| )(?:film|movie|series|web series|show|serial|called|titled|title|named|brand|brands|ad for|ads for|tvc for|commercial for|campaign for|like|team|jaise|jaisi)(?: (?:is|a|the|ka|naam|hai|of))?$/u;
const likened =
  /^(?:\S+ ){1,3}(?:type|types|style|styled|jaisa|jaisi|jaise|like|wala|wali|esque|vibe|vibes|fame|brand|brands|biryani|sarees|team|जैसा|जैसी|जैसे|टाइप)(?: |$)/u;

export const isToldPlace = (board: Board, at: number): boolean => {
  if (isQuoted(board, at)) return true;
  const [before, after] = [wordsBefore(board, at), wordsAfter(board, at)];
  // An unknown word right behind the place makes a name of both: "Delhi Crime style", "ad for Bombay Dyeing".
  if (isUnknownWord(board, at + 1) && (namedBefore.test(before) || likened.test(after))) return true;
  if (oursAfter.test(after) || oursBefore.test(before) || isOfCompany(board, at)) return true;
  if (
    (toldAfter.test(after) && !/(?:^| )(?:pe|par|mein|me|में|पर) (?:hi |ही )?(?:shoot|shooting|शूट)(?: |$)/u.test(after)) ||
    (isOfJourney(before, after) && !asking.test(after))
  )
    return true;
  if (roleOf.test(`${before} `) || isOfTrade(board, at)) return true;
  if (asking.test(before) || /^(?:based|only|ka|ki|ke|wale|wali|wala) /u.test(after)) return false;
  return livesThere.test(before) || (whoDoes.test(after) && /(?:^| )(?:a|an|the|ek|story of|about)(?: \S+)?$/u.test(before));
};

/** "A Mumbai dabbawala", "role: Lucknow ka nawab": a trade of the story; a girl, a model or an actor is who is asked for. */
const isOfTrade = (board: Board, at: number): boolean => {
  const isRole = ['role', 'character', 'kirdar', 'किरदार'].includes(board.text(board.items[at - 1]?.kind === 'mark' ? at - 2 : at - 1));
  const noun = ['ka', 'ki', 'ke', 'का', 'की', 'के'].includes(board.text(at + 1)) ? at + 2 : at + 1;
  const isNamed = isRole
    ? noun
    : ['a', 'an', 'ek', 'typical'].includes(board.text(at - 1)) || ['type', 'types', 'typical'].includes(board.text(at - 1))
      ? at + 1
      : undefined;
  return isNamed !== undefined && (isUnknownWord(board, isNamed) || board.anyTerm(isNamed, 'character') !== undefined) && !seekable.test(board.text(isNamed));
};
const seekable =
  /^(?:based|base|local|locals|residents?|talents?|actors?|actress|models?|artists?|artistes?|girls?|boys?|wom[ae]n|m[ae]n|lad(?:y|ies)|people|hire|crowd|team|production|shoot|schedule|office|agency|studio|only)$/u;

const isUnknownWord = (board: Board, at: number): boolean => board.items[at]?.kind === 'word' && board.isFree(at);

/** "Mumbai Diaries" in quotation marks is a name. */
const isQuoted = (board: Board, at: number): boolean =>
  [1, 2, 3].some((back) => isMark(board.items[at - back], '"') && isAllWords(board, at - back + 1, at)) &&
  [1, 2, 3, 4].some((further) => isMark(board.items[at + further], '"') && isAllWords(board, at, at + further - 1)) &&
  (isUnknownWord(board, at + 1) || isUnknownWord(board, at - 1));
const isAllWords = (board: Board, first: number, last: number): boolean => {
  for (let at = first; at <= last; at += 1) if (board.items[at]?.kind === 'mark') return false;
  return true;
};

const triedAt =
  /(?:^| )(?:auditions?|audition venue|look test|rehearsals?|workshop|reading|fitting|costume trial|meeting|milna|ऑडिशन|रिहर्सल)(?: (?:kal|aaj|parso|today|tomorrow|on|hai|hain|h|hoga|hogi|honge|will be|is|are|at|in|near|venue|address|place|\d+|baje|am|pm|se|ko|subah|shaam|sham|dopahar|evening|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|jan|feb|dec|nov|th|st|nd|rd|कल|आज|को))*$/u;
/** "Auditions kal 11 baje se Aram Nagar mein". */
export const isAuditionPlace = (board: Board, at: number): boolean => {
  const before = wordsBefore(board, at);
  const isThere = ['mein', 'me', 'में', 'pe', 'par', 'पर'].includes(board.text(at + 1)) || /(?:^| )(?:in|at|near|venue|place|@)$/u.test(before);
  // "Audition kal Aram Nagar part 2", "rehearsal Dadar roz shaam".
  if (triedAt.test(before)) return true;
  return (
    isThere &&
    /(?:^| )(?:auditions?|ऑडिशन|look test|walk ?in|callbacks?|screen test)(?: |$)/u.test(before) &&
    !/(?:^| )(?:shoot|shooting|शूट|based|living|actors?|artists?)(?: |$)/u.test(before)
  );
};
