/** Ages beside the usual years: of infants in months, of pupils by their class; and numbers that are ages of nobody who is looked for. */
import type { Board } from '../board.ts';
import type { AskedRange } from '../brief.ts';
import { wordsAfter, wordsBefore } from '../clause-words.ts';
import { isRangeMark } from './calendar-days.ts';

interface AgeRead {
  readonly range: AskedRange;
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

const monthUnits = new Set('month months mth mths mnths mo mos mahine mahina maheene mahino mahinon महीने महीना महीनों माह'.split(' '));
const isMonths = (board: Board, at: number): boolean => monthUnits.has(board.text(at)) || ['mahine ka', 'महीने का'].includes(board.text(at));

/** "8 months old baby", "6-12 months", "6 months to 2 yrs", "6 mahine ka bachcha": whole years around them. */
export const readMonths = (board: Board, at: number): AgeRead | undefined => {
  const hindi = board.term(at, 'hindiNumber');
  const from = board.number(at) ?? (hindi === undefined ? undefined : Number(hindi));
  if (from === undefined || from > mostMonths) return undefined;
  const own = isMonths(board, at + 1) ? at + 2 : at + 1;
  const isRange = isRangeMark(board, own) && board.number(own + 1) !== undefined;
  const far = isRange ? (board.number(own + 1) ?? from) : from;
  const end = isRange ? own + 2 : own;
  const isToYears = isRange && own === at + 2 && board.term(end, 'ageUnit') !== undefined;
  if (!isToYears && !(isMonths(board, end) || (!isRange && own === at + 2))) return undefined;
  const unit = isToYears || isRange ? end : at + 1;
  const next = board.term(unit + 1, 'ageUnit') !== undefined || board.text(unit + 1) === 'old' ? unit + 2 : unit + 1;
  if ((!isToYears && far > mostMonths) || (isToYears && far > 12) || !isOfSmallChild(board, at, next) || lastingMonths.test(wordsAfter(board, unit)))
    return undefined;
  const max = isToYears ? far : Math.ceil(Math.max(from, far) / 12);
  return { range: { min: Math.floor(Math.min(from, isToYears ? from : far) / 12), max }, first: at, last: next - 1, confidence: 0.9 };
};
const mostMonths = 36;
const lastingMonths = /^(?:ka |ki |ke |of )?(?:contract|usage|exclusivity|bond|validity|experience|course|training|workshop|shoot|project|campaign)(?: |$)/u;

/** A small child within a few words, or "old" after the number. */
export const isOfSmallChild = (board: Board, first: number, next: number): boolean =>
  board.text(next - 1).endsWith('old') ||
  [-3, -2, -1].some((step) => isChild(board, first + step)) ||
  [0, 1, 2].some(
    (step) =>
      isChild(board, next + step) ||
      (board.anyTerm(next + step, 'gender') !== undefined && /^(?:boys?|girls?|ladk[aie]|twins?)$/u.test(board.text(next + step))),
  );
const isChild = (board: Board, at: number): boolean => ['0-3', '4-12'].includes(board.anyTerm(at, 'lifeStage') ?? '');

const classWords = new Set(['class', 'std', 'standard', 'grade', 'kaksha', 'कक्षा', 'क्लास']);
/** "Class 5 student", "10th class girl", "std 3 to 5": a pupil is five years older than the class, or six. */
export const readSchoolClass = (board: Board, at: number): AgeRead | undefined => {
  const from = board.digits(at);
  if (from === undefined || from < 1 || from > 12) return undefined;
  const own = ['st', 'nd', 'rd', 'th', 'vi', 'वीं'].includes(board.text(at + 1)) ? at + 2 : at + 1;
  const far = isRangeMark(board, own) ? board.digits(own + 1) : undefined;
  const end = far === undefined ? own : ['st', 'nd', 'rd', 'th'].includes(board.text(own + 2)) ? own + 3 : own + 2;
  const isBefore = classWords.has(board.text(at - 1));
  const isAfter = classWords.has(board.text(end));
  const first = isBefore ? at - 1 : at;
  const last = isAfter ? end : end - 1;
  const near = `${wordsBefore(board, first)} ${wordsAfter(board, last)}`;
  if (!(isBefore || isAfter) || !pupils.test(near) || noPupils.test(near)) return undefined;
  return { range: { min: from + 4, max: (far ?? from) + 6 }, first, last, confidence: 0.7 };
};
const pupils =
  /(?:^| )(?:students?|girls?|boys?|kids?|child|children|schoolgirls?|schoolboys?|school girls?|school boys?|pupils?|ladk[aie]|bac+h+[a-z]*|लड़का|लड़की|बच्च\S*|school kids?|child artists?)(?: |$)/u;
const noPupils =
  /(?:^| )(?:teachers?|tutors?|pass|passed|fail|failed|dropout|teaches|padhane|padhata|padhati|topper in|upper|lower|middle|working|first)(?: |$)/u;

const small = '(?: (?:of|is|for|from|to|between|in|at|about|around|approx|no|number|period|the|a|last|past|over|nearly))*$';
/** Sizes, hours and what is numbered: before a number without "years". */
const sized = new RegExp(
  `(?:^| )(?:waist|chest|bust|hips?|bicep|shoes?|shoe size|(?<!plus )size|collar|inseam|weight|wt|wgt|episodes?|eps?|season|reporting|timings?|call time|reporting time|scenes|pages?|songs|sector|pin|batch|jersey)${small}`,
  'u',
);
/** What lasts: before a number of years. */
const lasting = new RegExp(
  `(?:^| )(?:contract|usage|exclusivity|licen[cs]e|validity|buyout|bond|tenure|celebrat(?:es|ing|ed)|complet(?:es|ing|ed)|lasting|lasts|runs|running|ran|marriage|wedding|friendship|career|gap)${small}`,
  'u',
);
const agesOfAnother =
  /(?:^| )(?:director|producer|client|डायरेक्टर|निर्देशक|निर्माता)(?: (?:is|hain|hai|ki|umar|age|aged|himself|khud|sahab|saab))*$|(?:^| )(?:bete|beti|pati|patni|maa|baap|bhai|behen|bacche|bachche) (?:ki|ka) (?:umar|umr|age)$/u;
const auditioned = new RegExp(`(?:^| )auditions?${small}`, 'u');
const sizeAfter = /^(?:waist|chest|bust|hips?(?! hop)|inch|inches|followers|seater|floors?)(?: |$)/u;
const sentAfter = /^(?:photos?|pics?|pictures?|images?|videos?|clips?)(?: |$)/u;
const crowdAfter = /^(?:people|log|guests|pax) (?:crowd|ki|ka|will|gathering|in the)(?: |$)/u;
const lastsAfter =
  /^(?:(?:th|long|of|ki|ka|ke|glorious|successful|straight) )*(?:anniversary|jubilee|celebrations?|in (?:jail|prison|exile|service|business|coma|films|industry|the (?:business|industry|army|trade|police|force))|of (?:service|marriage|experience|friendship|trust|excellence|legacy|silence|waiting|love|togetherness|practice)|jail|warranty|guarantee|loan|ago|pehle|baad|बाद|later|apart)(?: |$)/u;
const signedAfter = /^(?:ka |ki |ke |of )?(?:bond|contract|exclusivity|usage|validity)(?: |$)/u;
const oldThing =
  /^(?:old )?(?:purana|purani|purane|पुराना|पुरानी|पुराने|haveli|company|brand|shop|dukaan|tree|building|house|car|temple|mandir|fort|institution|restaurant)(?: |$)/u;
const timeBefore = /(?:^| )(?:after|since|last|every|(?:in|over|for) the (?:past|last))(?: (?:about|nearly|almost|a|the|long))*$/u;
const kinBefore =
  /(?:^| )(?:mother|father|mom|mum|dad|wife|husband|widow|widower|son|daughter|brother|sister|maid|servant|driver|friends?|couple|married|together|teacher|priest)(?: (?:and \S+))? for(?: (?:about|over|nearly|almost|more than|the last))*$/u;

const kin = '(?:son|daughter|kid|child|boy|girl|baby|husband|wife|mother|father|brother|sister|friend|beta|beti|man|woman)';
/** Of somebody whom the part has, had or meets: "mother of a 7 year old", "lost a son of 8", "chasing a 60 year old don". */
const ofAnother = new RegExp(
  `(?:^| )(?:(?:mother|father|mom|mum|dad|parents?|maa|papa|grandmother|grandfather|aunt|uncle|guardian) (?:of|to)(?: (?:an?|the|two|her|his))?|(?:lost|loses?|losing|buried|buries|killed|kills|misses|raised|raises|adopted|adopts|loves|marries|married|married to|fights|hunts|chases|mourns|rescues|saves|meets|has|had|cares for|falls for|in love with) (?:an?|the|his|her|their|one|only)(?: (?:\\S+ )?${kin}(?: (?:at|of|aged?|who|was|is|the)){0,3})?|(?!(?:looking|casting|seeking|needing|requiring|wanting|auditioning|hiring|playing|being|including|following|searching|finding|scouting|launching|introducing|taking|locking|considering|getting|bringing|trying|offering|doing|featuring) )[a-z]{3,}ing (?:an?|his|her|their)(?: (?:almost|nearly))?)$`,
  'u',
);
const dead = new RegExp(
  `^(?:(?:old|ka|ki|ke|is|was|has|who|role|${kin}) )*(?:already (?:locked|cast|finali[sz]ed|selected)|locked|died|dies|dead|passed away|missing|kidnapped)(?: |$)(?!date|dates|shoot)`,
  'u',
);

/** Sizes, durations, things and other people of the story. */
export const isOfOther = (board: Board, first: number, next: number, isSaid: boolean): boolean => {
  const before = wordsBefore(board, first);
  const after = wordsAfter(board, next - 1);
  const hasUnit = board.term(next - 1, 'ageUnit') !== undefined;
  const isOld = board.text(next) === 'old' || board.text(next - 1).endsWith('old');
  const highest = Math.max(board.number(first) ?? 0, board.number(hasUnit ? next - 2 : next - 1) ?? 0);
  const isOne = !isRangeMark(board, first + 1);
  if (ofAnother.test(before) || agesOfAnother.test(before) || dead.test(after) || crowdAfter.test(after)) return true;
  if (hasUnit || isSaid) {
    if (lasting.test(before) || (highest <= 12 && signedAfter.test(after))) return true;
    if (hasUnit && isOne && lastsAfter.test(after)) return true;
    return (
      (isOld && oldThing.test(after)) ||
      (hasUnit && oldThing.test(after) && /^(?:pur|पुर)/u.test(after)) ||
      (!isOld && ((isOne && hasUnit && kinBefore.test(before)) || timeBefore.test(before)))
    );
  }
  if (sized.test(before) || (highest <= 12 && (auditioned.test(before) || sentAfter.test(after)))) return true;
  const isMeasured = sizeAfter.test(after) && !board.mark(next + 1, ':', '-') && board.digits(next + 1) === undefined;
  return isMeasured && (board.anyTerm(first - 1, 'gender') === undefined || !/^followers/u.test(after)) && !/^followers min/u.test(after);
};

const era =
  /^(?:(?:ke|ki|ka|style|type|wala|wali|wale|bollywood|hindi|retro|the) ){0,2}(?:disco|songs?|music|hits|style|era|retro|period|bombay|bollywood|cinema|vibes?|fashion|nostalgia|gaane|gana|daur|zamana|zamane|costumes?|hairstyle|classics?)(?: |$)/u;
const inEra = /(?:^| )(?:set in|era|period|retro|back in|(?:story|song|songs|film|star|stars|hits|bombay|music) (?:of|from))(?: (?:the|early|late|mid))*$/u;
/** "80s disco look", "set in the 60s". */
export const isEra = (board: Board, first: number, last: number): boolean => {
  const before = wordsBefore(board, first);
  if (/(?:^| )(?:her|his|their|aged?|umar|umr)(?: (?:the|is|group))*$/u.test(before)) return false;
  return era.test(wordsAfter(board, last)) || inEra.test(before);
};
