/** Availability on days that are named, beside the calendar. Days in no block are unknown and contradict nothing. */
import { clauseAt, isHedged } from './clauses.ts';
import { daysIn } from './days.ts';
import type { Check, PersonFacts } from './facts.ts';

type Status = 'free' | 'held' | 'booked';
const strength: readonly string[] = ['free', 'held', 'booked'];

const saysBooked =
  /(?<![\p{L}\p{M}])(?:booked|busy|unavailable|occupied|not (?:free|available)|isn't (?:free|available)|vyast|व्यस्त|बुक|(?:free|available|khaali|khali|उपलब्ध|खाली|फ्री) (?:nahi|nahin|नहीं))(?![\p{L}\p{M}])/u;
const saysHeld = /(?<![\p{L}\p{M}])(?:on hold|held|pencil(?:l?ed)?|होल्ड)(?![\p{L}\p{M}])/u;
const saysFree = /(?<![\p{L}\p{M}])(?:free|available|open|availability|khaali|khali|uplabdh|उपलब्ध|खाली|फ्री)(?![\p{L}\p{M}])/u;
const now =
  /(?<![\p{L}\p{M}])(?:free|available|booked|busy|on hold|khaali|khali|खाली|उपलब्ध|बुक|व्यस्त)\s+(?:today|now|right now|aaj)|(?:today|right now|currently|aaj|abhi|आज|अभी)\s+(?:is\s+)?(?:free|available|booked|busy|on hold|khaali|khali|खाली|उपलब्ध|बुक|व्यस्त)(?![\p{L}\p{M}])/gu;
const isOpenEnded = /(?:before|until|till|by|after|tak|तक|ke baad|के बाद|ke pehle|से पहले)\s*$/u;
const isOpenEndedAfter = /^\s*(?:tak|तक|ke baad|के बाद|ke pehle|se pehle|से पहले|onwards?)/u;

const statusIn = (clause: string): Status | undefined => {
  if (saysBooked.test(clause)) return 'booked';
  if (saysHeld.test(clause)) return 'held';
  return saysFree.test(clause) ? 'free' : undefined;
};

type Blocks = NonNullable<PersonFacts['availability']>;

export const checkAvailability: Check = ({ text }, { availability = [] }, today) => {
  if (availability.length === 0) return [];
  const named = daysIn(text, today).filter(({ start, end }) => !isOpenEnded.test(text.slice(0, start)) && !isOpenEndedAfter.test(text.slice(end)));
  const present = [...text.matchAll(now)].map((match) => ({ start: match.index, end: match.index + match[0].length, from: today, to: today }));
  return [...named, ...present].flatMap(({ start, end, from, to }) => {
    const said = statusIn(clauseAt(text, start, end));
    const against = said === undefined ? undefined : contradiction(said, availability, from, to);
    if (said === undefined || against === undefined || isHedged(text, start, end)) return [];
    const when = from === to ? from : `${from} to ${to}`;
    return [{ start, end, says: `${said} ${when}`, recordSays: `${against.status} ${against.from} to ${against.to}` }];
  });
};

/** Said to be free: any block that is stronger speaks against it. Said to be taken: only a block that has all those days free. */
const contradiction = (said: Status, blocks: Blocks, from: string, to: string): Blocks[number] | undefined => {
  const meeting = blocks.filter((block) => block.from <= to && from <= block.to);
  if (said === 'free')
    return meeting.filter(({ status }) => status !== 'free').sort((left, right) => strength.indexOf(right.status) - strength.indexOf(left.status))[0];
  return meeting.every(({ status }) => status === 'free') ? meeting.find((block) => block.from <= from && to <= block.to) : undefined;
};
