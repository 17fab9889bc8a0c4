/** What to do with a request: search, read a profile, tell what was found, or talk. The same request has the same reply. */
import { toolUseIdOf } from '../ids.ts';
import type { Reply } from '../reply.ts';
import type { CountRequest, RequestTool } from '../request.ts';
import { isFollowUp, mergeWish, wantsMore, withMore } from '../wish/follow-up.ts';
import { normalise } from '../wish/normalise.ts';
import { asksForThings, namesPeople } from '../wish/people.ts';
import { readWish, type WishRead } from '../wish/read-wish.ts';
import { criteriaIn, type Wish } from '../wish/wish.ts';
import { type Conversation, readConversation, type ToolExchange } from './conversation.ts';
import { describeWish } from './describe-wish.ts';
import { bendInput } from './fit-schema.ts';
import { longAnswer, wantsLongAnswer } from './long-answer.ts';
import { personMeant } from './one-person.ts';
import { outwardMeant } from './outward.ts';
import { phrases } from './phrases.ts';
import { sayProfile, saySearch } from './say-findings.ts';
import { sayProposal } from './say-proposal.ts';
import { smallTalk } from './small-talk.ts';
import { type Tongue, tongueOf } from './tongue.ts';

const searchTool = 'search_talent';
const profileTool = 'get_talent';

const say = (text: string): Reply => ({ blocks: [{ type: 'text', text }], stopReason: 'end_turn' });

const call = (text: string, tool: RequestTool, input: Readonly<Record<string, unknown>>, fingerprint: string): Reply => ({
  blocks: [
    { type: 'text', text },
    { type: 'tool_use', id: toolUseIdOf(fingerprint, 0), name: tool.name, input: bendInput(tool.input_schema, input) },
  ],
  stopReason: 'tool_use',
});

const tell = ({ name, result, isError }: ToolExchange, tongue: Tongue): string => {
  if (name.startsWith('propose_')) return sayProposal(isError ? undefined : result, tongue);
  if (isError || result === undefined) return phrases[tongue].toolFailed;
  return name === profileTool ? sayProfile(result, tongue) : saySearch(result, tongue);
};

/** A question about the craft is no search, though it names people and places. */
const asksToExplain = (question: string): boolean =>
  /^(?:how|why|explain|what (?:is|are|does|do|should|would|makes)|can you explain|is it|should (?:i|we)|kaise|kyon|kyun|क्या होता|कैसे|क्यों)(?![\p{L}])/u.test(
    normalise(question).trim(),
  );

const previousWish = ({ earlier }: Conversation): Wish | undefined => earlier.findLast(({ name }) => name === searchTool)?.input as Wish | undefined;

const isSearch = (question: string, { wish }: WishRead): boolean => {
  const text = normalise(question);
  const kinds = criteriaIn(wish).length;
  if (kinds > 1) return true;
  return (kinds === 1 && (namesPeople(text) || asksForThings(text))) || (namesPeople(text) && asksForThings(text));
};

/** What a wish asks, without the words that only rank: words alone are talk, not another search. */
const asked = (wish: Wish): string => JSON.stringify([...criteriaIn(wish), 'limit' as const].map((field) => [field, wish[field]]));

/** The wish that this message makes; undefined when nobody is wanted. */
const wishOf = (conversation: Conversation): Wish | undefined => {
  const { question } = conversation;
  if (asksToExplain(question)) return undefined;
  const before = previousWish(conversation);
  if (before !== undefined && wantsMore(question)) return withMore(before);
  const read = readWish(question);
  if (before !== undefined && isFollowUp(question, read)) {
    const merged = mergeWish(before, read, question);
    if (asked(merged) !== asked(before)) return merged;
  }
  return isSearch(question, read) ? read.wish : undefined;
};

const search = (conversation: Conversation, wish: Wish, tongue: Tongue, fingerprint: string): Reply => {
  const tool = conversation.tools.get(searchTool);
  if (tool === undefined) return say(phrases[tongue].noSearch);
  const described = describeWish(wish, tongue);
  const opening = described === '' ? phrases[tongue].lookingAgain : phrases[tongue].looking(described);
  return call(`${opening}\n\n`, tool, { ...wish }, fingerprint);
};

/** `fingerprint`: the request as text, from which ids are made. */
export const decide = (request: CountRequest, fingerprint: string): Reply => {
  const conversation = readConversation(request);
  const { question, exchanges, tools, hasHistory } = conversation;
  const tongue = tongueOf(question);
  const last = exchanges.at(-1);
  if (last !== undefined) return say(tell(last, tongue));
  if (wantsLongAnswer(question)) return say(longAnswer());
  const outward = outwardMeant(conversation);
  if (outward === 'unclear') return say(phrases[tongue].whoThen);
  const proposal = outward && tools.get(outward.tool);
  if (outward && proposal) return call(`${phrases[tongue].preparing}\n\n`, proposal, outward.input, fingerprint);
  const profile = tools.get(profileTool);
  const meant = profile === undefined ? undefined : personMeant(conversation);
  if (meant === 'unclear') return say(phrases[tongue].whoThen);
  if (profile !== undefined && meant !== undefined)
    return call(`${phrases[tongue].lookingAgain}\n\n`, profile, { talentId: meant.id, id: meant.id }, fingerprint);
  const wish = wishOf(conversation);
  return wish === undefined ? say(smallTalk(question, tongue, hasHistory)) : search(conversation, wish, tongue, fingerprint);
};
