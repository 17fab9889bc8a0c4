/** What belongs to the story and to others in it, and is asked of nobody: "her boss speaks only French", "grew up in Chennai", "used to play cricket till the accident". */
import type { Board } from './board.ts';
import { wordsAfter, wordsBefore } from './clause-words.ts';

/** Where one of these stands in the clause, the thing is asked for, story or not. */
const asking =
  /(?:^| )(?:must|should|needs?|needed|required?|reqd|chahiye|chahie|चाहिए|able to|only|zaroori|zaruri|compulsory|mandatory|looking for|casting|want|wanted|fluent|trained|based|jaanta|jaanti|anivarya)(?: |$)/u;
const others =
  '(?:mother|mom|mum|father|dad|husband|wife|son|daughter|brother|sister|boss|ex|friend|best friend|uncle|aunt|grandmother|grandfather|neighbour|colleague|lover|teacher|girlfriend|boyfriend|family|maa|ma|papa|baap|beta|bete|beti|bhai|behen|pati|patni|biwi|माँ|मां|पिता|पापा|पति|पत्नी|भाई|बहन|बेटा|बेटे|बेटी)';
/** "Her late husband’s …", "अपनी माँ के …"; who is cast may be named after him: "his mother who speaks Marathi". */
const ofAnother = new RegExp(
  `(?:^| )(?:her|his|their|whose|apne|apni|apna|uske|uski|uska|अपने|अपनी|अपना|उसके|उसकी|उसका)(?: (?:late|dead|old|younger|elder|only|own))? ${others}(?: (?!(?:who|jo|must|should|needs|जो) )\\S+){0,5}$`,
  'u',
);
/** "Husband is a football coach". */
const isAnother = new RegExp(`^(?:the |her |his )?${others} (?:is|was) (?:a|an|the)(?: \\S+)?$`, 'u');
const told =
  /(?:^| )(?:used to|dreams? (?:of|about)|dreaming of|grew up (?:in|speaking)|was born in|(?:came|comes|come|gone|going|went|moved|ran|runs) (?:back )?(?:away )?(?:from|to)|(?:back|returns|returned|arrives?|arrived|letter) from|left|quits?|gave up|gives up|in love with|(?:son|daughter|wife|husband|widow|widower) of(?: a| an| the)?|married to(?: a| an)?|owes?|owed|borrowed|lost|misses|remembers|smells? of|life is|treats|learnt|learns|is learning|secretly learns|escaped?|escapes|fled|forgot|forgets|sells|hates|dreads|fears|loathes|never learnt(?: to)?|never learned(?: to)?)(?: (?!(?:and|aur) )\S+){0,3}$/u;
const toldAfter =
  /^(?:through|against|till|until|everybody|everyone|with (?:his|her) own|act between|wedding is|from (?:his|her)|as a child|long ago|in (?:his|her) (?:childhood|youth|dreams))(?: |$)/u;
const workplace = /(?:^| )(?:office|address|studio address|head office|दफ्तर)(?: (?:is|hamara|hamari|humara|our|in|at|near|ka|address|hai))*$/u;

/** Whether the item is only told of. */
export const isOfStory = (board: Board, at: number): boolean => {
  const [before, after] = [wordsBefore(board, at), wordsAfter(board, at)];
  if (workplace.test(before)) return true;
  if (asking.test(before) || asking.test(after)) return false;
  return ofAnother.test(before) || isAnother.test(before) || told.test(before) || toldAfter.test(after);
};

const sums =
  /(?:^| )(?:owes?|owed|lost|stole|stolen|steals|won|wins|winner|loan|debt|karz|karza|udhaar|udhar|borrowed|borrows|worth|ransom|inherited|inherits|lottery|robbed|fraud|scam|कर्ज|उधार)(?: |$)/u;
const works =
  '(?:film|movie|picture|short film|series|web series|project|serial|show|music video|video|album|production|feature film|feature|फिल्म|सीरीज|सीरीज़|प्रोजेक्ट)';
/** "100 crore ki film": what the work costs, and nobody is paid that. */
const ofWorkAfter = new RegExp(`^(?:ki|ka|wali|wala|की|का|वाली) (?:\\S+ )?${works}(?: |$)`, 'u');
/** These are said of a fee as well: only of a sum that no day player is paid. */
const besideWork = /^(?:budget )?(?:film|movie|web series|feature film|short film)(?: |$)/u;
const costOfWork = 1_000_000;
const ofWorkBefore = new RegExp(
  `(?:^| )(?:(?:budget|cost) (?:of|for) (?:the |this |our |whole |entire )*${works}|${works} (?:ka|ki|का|की) (?:total |poora |pura )?(?:budget|बजट)|(?:production|making) (?:budget|cost))(?: (?:is|hai|of|about|around|rs|करीब|है|ka|approx))*$`,
  'u',
);

/** "50 lakh ka ghar", "a 10k smartphone", "200 crore kama chuki": what a thing costs. */
const ofThing =
  /^(?:ka |ki |ke |का |की |के |worth of )?(?:(?:naya|nayi|new|sa) )?(?:ghar|flat|makaan|makan|bungalow|gaadi|gadi|car|cars|bike|smartphone|smartphones|phone|mobile|laptop|watch|ring|necklace|saree|sari|lehenga|inaam|inam|prize|chori|nuksan|nuksaan|dahej|dowry|haar|zevar|lottery|jackpot|kama|kamaye|collection|club|sale|turnover|house|घर|गाड़ी|इनाम|दहेज)(?: |$)/u;

/** "He earns 20k per month". */
const earned =
  /(?:^| )(?:earns|earning|kamata|kamati|kamaata|kamaati|कमाता|कमाती|(?:his|her|whose|uski|uska|meagre|monthly) (?:salary|tankhwah|tankha|income|pension))(?: \S+){0,3}$/u;

/** "He owes the moneylender 2 lakh". */
export const isSumOfStory = (board: Board, first: number, last: number, rupees: number): boolean => {
  const [before, after] = [wordsBefore(board, first), wordsAfter(board, last)];
  if (earned.test(before) || ofWorkAfter.test(after)) return true;
  if (ofThing.test(after) && (/^(?:ka|ki|ke|worth|kama|का|की|के)/u.test(after) || /(?:^| )(?:a|an|ek|the|of)$/u.test(before))) return true;
  if (rupees >= costOfWork && (besideWork.test(after) || ofWorkBefore.test(before))) return true;
  return sums.test(before) || /^(?:\S+ ){0,2}(?:loan|debt|karz|karza|udhaar|ransom|lottery|fraud|scam)(?: |$)/u.test(after);
};

/** "Releases on 14 Feb", "her wedding is on 12 December": what happens then is no shoot. */
const shownOrBorn =
  /(?:^| )(?:payment|paid|payout|salary|cheque|releases?|releasing|released|premieres?|premiering|airs|airing|on air|streams|streaming|goes live|born|birthday|died|independence|(?:characters|her|his|whose|couples|daughters|sons|sisters|brothers|uski|uske|unki|ki) (?:wedding|marriage|shaadi|engagement|birthday|anniversary|birth))(?: (?!(?:shoot|shooting|shoots|dates?|available|free|film)(?: |$))\S+){0,3}$/u;

/** "The story happens on the 15th of August". */
export const isDayOfStory = (board: Board, first: number, last: number): boolean => {
  const before = wordsBefore(board, first, true);
  const clause = wordsBefore(board, first);
  if (
    (shownOrBorn.test(clause) && !/(?:^| )(?:shoot|shooting|शूट)(?: |$)/u.test(clause)) ||
    /^(?:ko )?(?:kahani|story|कहानी|his life|her life)(?: |$)/u.test(wordsAfter(board, last, true))
  )
    return true;
  return (
    /(?:^| )(?:story|kahani|plot|happens|takes place|कहानी)(?: |$)/u.test(before) &&
    !/(?:^| )(?:shoot|shooting|shoots|roll|rolls|free|available)(?: |$)/u.test(before)
  );
};

const things =
  '(?:shop|house|car|company|brand|tree|building|business|marriage|temple|letter|haveli|school|case|bus|truck|hotel|firm|dukaan|grudge|feud|restaurant|factory|mill|bridge|wall|dog|horse|tradition|institution|organisation)';
const ageOfThing = new RegExp(`(?:^| )${things}(?: (?:is|was|that|which|over|about|nearly|almost|some|a|an))*$`, 'u');
/** "The shop is 40 years old", "he has waited 25 years". */
export const isTimeOfStory = (board: Board, at: number): boolean => {
  const before = wordsBefore(board, at);
  return (
    ageOfThing.test(before) ||
    /(?:^| )(?:waited|waiting|served|serving|spent|spending|missing|absent|gone|married|jailed|imprisoned|hiding|lived|worked|toiled)(?: (?:for|in|jail|nearly|almost|over|about|the|last))*$/u.test(
      before,
    )
  );
};
