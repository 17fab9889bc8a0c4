export { askedBesides } from './asked-besides.ts';
export * from './brief.ts';
export { briefParser } from './brief-parser.ts';
export { briefPhrases, sayBrief, sayPhrase } from './brief-phrases.ts';
export * from './describe-brief.ts';
export { looseKey } from './loose-key.ts';
export { type Reading, reconcile, withReading } from './second-reading.ts';
export { alsoAsked, toTalentQuery } from './to-talent-query.ts';
