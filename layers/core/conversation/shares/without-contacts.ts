/**
 * A text without the ways to reach somebody: telephone numbers, e-mail and payment addresses, handles, links to messengers, postal addresses, and whatever
 * is `known` to be a contact of the people it names. It would rather take too much than too little: the conversation itself stays as it is.
 */
import { contactMark } from './share.ts';

const day = String.raw`\d{4}-\d{2}-\d{2}`;
/** A digit of any of India's scripts, and never the first one of a date. */
const digit = String.raw`(?!${day})\p{Nd}`;
const gap = String.raw`[ \t\u00a0().\u2010-\u2015/-]{0,3}`;

/** In the order in which they are looked for. A pattern with a group `kept` keeps what stands there. */
const patterns: readonly RegExp[] = [
  // Messengers and pages of people, with or without a scheme.
  /(?:https?:\/\/)?(?:www\.)?(?:wa\.me|t\.me|api\.whatsapp\.com|m\.me|instagram\.com|facebook\.com|fb\.com|linkedin\.com|x\.com|twitter\.com|snapchat\.com)\/\S+/giu,
  /(?:mailto|tel|sms|whatsapp):\S+/giu,
  // E-mail and payment addresses, however the sign is spelled, and handles.
  /[\p{L}\p{M}\p{Nd}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{Nd}-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\p{Nd}-]+)*/giu,
  /(?<![\p{L}\p{Nd}])@[\p{L}\p{Nd}_.]{2,}/gu,
  // A number that somebody calls one, and any number that is long enough; a date is passed over.
  new RegExp(
    String.raw`(?<kept>(?:phone|mobile|mob|tel|telephone|call|whatsapp|contact|फ़ोन|फोन|मोबाइल|नंबर|संपर्क)[\s:.no-]{0,12})\+?${digit}(?:${gap}${digit}){5,14}`,
    'giu',
  ),
  new RegExp(String.raw`(?<kept>${day}(?:T[\d:.]+Z?)?)|\+(?:${gap}${digit}){8,15}|(?<!\p{Nd}|₹ ?)\(?${digit}(?:${gap}${digit}){9,14}`, 'gu'),
  // "Address: …" to the end of the line.
  /(?<kept>(?<![\p{L}\p{M}])(?:address|पता)\s*(?:is|है)?\s*[:：-]\s*)[^\n]+/giu,
  // From a flat's or a house's number on, as far as the sentence goes.
  /(?<![\p{L}\p{M}])(?:flat|house|plot|shop|bungalow|apartment|apt|फ्लैट|मकान|प्लॉट|बंगला)\s*(?:no|number|नंबर|नं)?[.\s#:-]{0,3}\p{L}?-?\p{Nd}[^\n!?।]{0,160}/giu,
  // Whatever ends with a postal code after a street.
  /[^\n!?।]{0,80}(?<![\p{L}\p{M}])(?:road|rd|lane|marg|nagar|street|colony|sector|society|chs|रोड|मार्ग|नगर|गली|सोसायटी)(?![\p{L}\p{M}])[^\n!?।]{0,80}?\b[1-9]\p{Nd}{2} ?\p{Nd}{3}\b/giu,
];

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
/** Shorter ones are words that anybody uses. */
const leastKnown = 5;

export const withoutContacts = (text: string, known: readonly string[] = []): string => {
  const own = known.filter((one) => one.trim().length >= leastKnown).map((one) => new RegExp(escaped(one.trim()), 'giu'));
  let left = text;
  for (const pattern of [...own, ...patterns])
    left = left.replace(pattern, (...told: unknown[]) => {
      const groups = told.at(-1);
      const kept = typeof groups === 'object' && groups !== null ? ((groups as { kept?: string }).kept ?? '') : '';
      return kept === told[0] ? kept : `${kept}${contactMark}`;
    });
  return left;
};
