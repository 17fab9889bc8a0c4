/** At most three next messages, from the state of the talk. Pure: the same state has the same suggestions. */
import { foldPlain } from '../vocabulary/fold.ts';
import { yesTo } from './answer-yes.ts';
import { narrowings } from './narrow.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { SuggestState } from './state.ts';
import { loosenings, widenings } from './widen.ts';

const most = 3;
/** Haste wants few words. */
const mostInHaste = 2;
const few = 5;
const many = 20;

export const suggest = (state: SuggestState): { text: string }[] => {
  const say = phrases[state.tongue];
  const known = new Set(state.recent.slice(-3).flatMap((turn) => turn.map(({ text }) => keyOf(text))));
  const fresh: string[] = [];
  for (const text of candidates(state, say)) {
    if (known.has(keyOf(text))) continue;
    known.add(keyOf(text));
    fresh.push(text);
  }
  // What was asked wants its answers, whatever was suggested lately.
  const answers = state.asksNames ? [say.sameName, say.otherName] : [];
  return [...answers, ...fresh].slice(0, state.mood === 'urgent' ? mostInHaste : most).map((text) => ({ text }));
};

/** "Any city: 12 more" and "Any city: 11 more" are one suggestion. */
const keyOf = (text: string): string => foldPlain(text.split(':')[0] ?? '');

/** The likeliest first; at most two of one kind, so that there is a choice. Who is frustrated is offered the way back and wider ways before all else. */
const candidates = (state: SuggestState, say: Phrases): string[] => {
  const { search, people = [], role } = state;
  const change = search === undefined ? [] : search.total < few ? widenings(search, say) : search.total > many ? narrowings(search, say) : [];
  const alike = people.filter(({ stageName }) => isPlainName(stageName)).map(({ stageName }) => say.similar(stageName));
  const further = search !== undefined && search.total > search.shown ? [say.showMore] : [];
  const again = state.unanswered !== undefined && isPlainQuestion(state.unanswered) ? [state.unanswered] : [];
  if (state.plainSearchOnly) return [...wayOut(state, say), ...again, ...change];
  const held = (role?.expiring ?? [])
    .filter(({ stageName }) => isPlainName(stageName))
    .flatMap(({ stageName }) => [say.extendHold(stageName), say.confirmHold(stageName)]);
  const backup = role?.withoutBackup && isPlainName(role.withoutBackup) ? [say.backup(role.withoutBackup)] : [];
  return [
    ...wayOut(state, say),
    ...yesTo(state.answer ?? '', say),
    ...held.slice(0, 1),
    ...change.slice(0, 1),
    ...again,
    ...backup,
    ...change.slice(1, 2),
    ...held.slice(1, 2),
    ...alike.slice(0, 1),
    ...(people.length > 1 ? [say.firstOne] : []),
    ...further,
    ...change.slice(2),
    ...alike.slice(1, 3),
  ];
};

/** For the frustrated: back to the search before, or a wider one. */
const wayOut = ({ mood, search, canGoBack }: SuggestState, say: Phrases): string[] => {
  if (mood !== 'frustrated') return [];
  const counted = search === undefined ? [] : widenings(search, say);
  const wider = counted.length > 0 || search === undefined ? counted : loosenings(search, say);
  return [...(canGoBack ? [say.back] : []), ...wider.slice(0, canGoBack ? 2 : 3)];
};

/** Her own words come back to her as they were: one line, not long. */
const isPlainQuestion = (text: string): boolean => text.length <= 160 && text.trim() !== '' && !/[\p{Cc}\u2028\u2029]/u.test(text);

/** A suggestion is sent as the director's own words: a stage name that is more than a name must not come into it. */
const isPlainName = (name: string): boolean => /^[\p{L}\p{M}.'’ -]{2,40}$/u.test(name) && name.trim().split(/\s+/u).length <= 4;
