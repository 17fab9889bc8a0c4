/**
 * What a sentence says of a project by what stands in it, in whatever way it is said: an amount of money for a day is its budget, a place to shoot in is its city, a day for
 * names is its deadline. Only where it names the project: "our office has moved to Bandra" is of none.
 */
import { projectIn } from './project-name.ts';

const edge = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

const amount = /(?:₹|\brs\.?|\binr) ?[\d०-९]|[\d०-९][\d०-९.,]* ?(?:lakhs?|lacs?|crores?|cr|k|thousand|hazaar|rupees|लाख|करोड़|हज़ार|हजार|रुपये)(?![\p{L}\p{M}])/iu;
const forWork = edge('(?:per|a|each|every) (?:day|shift)|daily|money|fees?|all in|din ka|ek din|रोज़|प्रतिदिन');
/** A performer's price is hers, not the project's. */
const somebodysPrice = edge('she|he|her|his|they charge|charges?|quot(?:es?|ed|ing)|asks?|asking|costs?');

const toShoot = edge(
  "film(?:ed|ing)|shoot(?:s|ing)?|shot|locations?|outdoors?|(?:we(?:'re| are|'ve| have)?|unit|schedule|production|it)(?: has| have| is| are| now)* (?:shift(?:ed|ing|s)?|mov(?:ed|ing|es)|relocat(?:ed|ing|es)|based)",
);
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const calendar = [...months, ...weekdays].join('|');
const place = new RegExp(`(?<![\\p{L}\\p{M}])(?:in|at|to|is|now|becomes?|become|:) ?(?!(?:${calendar})(?!\\p{L}))\\p{Lu}\\p{L}{2,}`, 'u');
const otherMeeting = edge('look test|audition(?:s|ed|ing)?|callbacks?|reading|workshop|meeting|recce');

const namesDue = edge(
  'last date|due|submission|submit|cut-?off|(?:send|give|deliver|share|hand (?:in|over)|close|lock|finali[sz]e|need|needs|want|wants)[^.]{0,30} (?:names?|shortlist|list|options|casting|cast)|(?:names?|shortlist|list|options)(?: are| is|,)* (?:due|wanted|needed)',
);
const byDay = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:by|till|until|before|is|to|on|now|latest|:) ?(?:the )?(?:[\\d०-९]{1,2}(?:st|nd|rd|th)?(?![\\d०-९ ]*(?:people|names|actors|options|lakh))|${calendar}|tomorrow|tonight|next week)`,
  'iu',
);

export type ProjectAttribute = 'budget' | 'shoot_city' | 'deadline';

/** Undefined: it says none of these, or of no project by name. */
export const projectAttributeOf = (sentence: string): ProjectAttribute | undefined => {
  const project = projectIn(sentence);
  if (project === undefined) return undefined;
  // Its name is no word of the sentence: "film" is not filming, "Goa film" is no place.
  const rest = sentence.replace(new RegExp(project.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'iu'), 'it');
  if (amount.test(rest) && forWork.test(rest) && !somebodysPrice.test(rest)) return 'budget';
  if (namesDue.test(rest) && byDay.test(rest)) return 'deadline';
  return toShoot.test(rest) && place.test(rest) && !otherMeeting.test(rest) ? 'shoot_city' : undefined;
};
