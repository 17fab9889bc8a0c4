/** What to do with a request: search, read profiles, tell what was found, or talk. The same request has the same reply. */
import { toolUseIdOf } from '../ids.ts';
import type { Reply } from '../reply.ts';
import type { CountRequest, RequestTool } from '../request.ts';
import type { Wish } from '../wish/wish.ts';
import { answerObject, schemaAsked } from './answer-object.ts';
import { castingStep } from './casting.ts';
import { castingPhrases } from './casting-phrases.ts';
import { type Conversation, readConversation, type ToolExchange } from './conversation.ts';
import { describeWish } from './describe-wish.ts';
import { wantsFacts } from './facts.ts';
import { bendInput } from './fit-schema.ts';
import { searchTool, type WishMade, wishMade } from './last-wish.ts';
import { longAnswer, wantsLongAnswer } from './long-answer.ts';
import { matchingStep } from './matching.ts';
import { forgetMeant, isRefining, memoryMeant, sayMemory, workMeant } from './memory.ts';
import { isOnlyOfWork, meantOtherwise, toldBefore } from './nothing-else.ts';
import { peopleMeant } from './one-person.ts';
import { outwardMeant, wantsToConfirm } from './outward.ts';
import { partStep } from './part-search.ts';
import { phrases } from './phrases.ts';
import { sayProfiles, saySearch } from './say-findings.ts';
import { sayProposal } from './say-proposal.ts';
import { isSmallTalk, smallTalk } from './small-talk.ts';
import { type Tongue, tongueOf } from './tongue.ts';

const profileTool = 'get_talent';

const say = (text: string): Reply => ({ blocks: [{ type: 'text', text }], stopReason: 'end_turn' });

const call = (text: string, tool: RequestTool, inputs: readonly Readonly<Record<string, unknown>>[], fingerprint: string): Reply => ({
  blocks: [
    ...(text === '' ? [] : [{ type: 'text' as const, text: `${text}\n\n` }]),
    ...inputs.map((input, index) => ({
      type: 'tool_use' as const,
      id: toolUseIdOf(fingerprint, index),
      name: tool.name,
      input: bendInput(tool.input_schema, input),
    })),
  ],
  stopReason: 'tool_use',
});

/** What is remembered and not sure is asked about, once, at the end of the words. */
const asking = ({ context, memories }: Conversation, text: string, tongue: Tongue): string => {
  const unsure = memories.find(({ id }) => context.confirm?.includes(id));
  return unsure === undefined ? text : `${text}\n\n${phrases[tongue].isItSo(unsure.text.replace(/[[\]<>`*_#|]/gu, ' ').slice(0, 200))}`;
};

const tell = ({ exchanges, question, context, ...rest }: Conversation, { name, input, result, isError }: ToolExchange, tongue: Tongue): string => {
  if (name.startsWith('propose_')) return sayProposal(isError ? undefined : result, tongue);
  const remembered = sayMemory({ id: '', name, input, result, isError }, tongue, toldBefore({ exchanges, question, context, ...rest }));
  if (remembered !== undefined) return remembered;
  if (isError || result === undefined) return phrases[tongue].toolFailed;
  if (name !== profileTool) return saySearch(result, tongue, { mood: context.sentiment, isForChild: isForChild(input as Wish) });
  const profiles = exchanges.filter((exchange) => exchange.name === profileTool && exchange.result !== undefined && !exchange.isError);
  return sayProfiles(
    profiles.map((exchange) => exchange.result ?? ''),
    tongue,
    wantsFacts(question),
  );
};

const isForChild = ({ playingAge }: Wish): boolean => playingAge?.max !== undefined && playingAge.max < 18;

/** What cannot be searched by is named in one sentence, an apology takes half of one, and haste none. */
const openingOf = ({ context }: Conversation, { read, wish = {} }: WishMade, tongue: Tongue): string => {
  const phrase = phrases[tongue];
  const refused = read.protectedAsks.length === 0 ? '' : phrase.notBy(read.protectedAsks);
  if (context.sentiment === 'urgent') return refused;
  const sorry = context.sentiment === 'frustrated' ? phrase.sorry : '';
  const described = describeWish(wish, tongue);
  return [refused, sorry, described === '' ? phrase.lookingAgain : phrase.looking(described)].filter((line) => line !== '').join(' ');
};

const search = (conversation: Conversation, made: WishMade & { readonly wish: Wish }, tongue: Tongue, fingerprint: string): Reply => {
  const tool = conversation.tools.get(searchTool);
  if (tool === undefined) return say(phrases[tongue].noSearch);
  return call(openingOf(conversation, made, tongue), tool, [{ ...made.wish }], fingerprint);
};

const talk = (conversation: Conversation, { read }: WishMade, tongue: Tongue): string => {
  const { question, hasHistory, context } = conversation;
  const refused = read.protectedAsks.length === 0 ? '' : phrases[tongue].notBy(read.protectedAsks);
  if (refused !== '') return `${refused} ${phrases[tongue].nextAfterRefusal}`;
  if (wantsToConfirm(conversation)) return phrases[tongue].onTheCard;
  return context.sentiment === 'frustrated' ? phrases[tongue].frustrated : smallTalk(question, tongue, hasHistory);
};

const castingReply = (conversation: Conversation, tongue: Tongue, fingerprint: string): Reply | undefined => {
  const step = castingStep(conversation, tongue) ?? matchingStep(conversation, tongue);
  if (step === undefined) return undefined;
  if ('say' in step) return say(step.say);
  const tool = conversation.tools.get(step.tool);
  return tool && call(conversation.exchanges.length === 0 ? castingPhrases[tongue].working : '', tool, [step.input], fingerprint);
};

const partReply = (conversation: Conversation, tongue: Tongue, fingerprint: string): Reply | undefined => {
  const step = partStep(conversation, tongue);
  if (step === undefined) return undefined;
  const tool = 'tool' in step ? conversation.tools.get(step.tool) : undefined;
  if (!('tool' in step)) return say(asking(conversation, step.say, tongue));
  return tool && call(step.say, tool, [step.input], fingerprint);
};

/** Words of a yes or no that ask for nothing else. */
const onlyAnswer =
  /^(?:(?:yes|yeah|no|nope|not|right|correct|same|one|different|separate|they|re|are|it|is|its|both|the|two|things?|haan?|nahin?|ji|bilkul|dono|ek|hi|wahi|alag|hain?|later|now|leave|baad|mein|abhi|हाँ|हां|नहीं|जी|बिल्कुल|दोनों|एक|ही|वही|अलग|हैं|है|बाद|में|अभी)(?![\p{L}\p{M}])[^\p{L}\p{N}]*)+$/iu;

/** What became of her answer about two names is said first; a message that was no more than that needs nothing else. */
const aboutNames = (
  { context: { names }, question, exchanges }: Conversation,
  tongue: Tongue,
): { readonly line: string; readonly isAll: boolean } | undefined => {
  const told = phrases[tongue].names;
  if (names === undefined || !Object.hasOwn(told, names) || exchanges.length > 0) return undefined;
  // Who went on to something else is not told that she did.
  return names === 'open' && !later.test(question) ? undefined : { line: told[names as keyof typeof told], isAll: onlyAnswer.test(question.trim()) };
};
const later = /^(?:later|not now|leave it|baad mein|abhi nahi|बाद में|अभी नहीं)(?![\p{L}\p{M}])|(?:not sure|don'?t know|pata nahi|पता नहीं)/iu;

const saidFirst = (line: string, reply: Reply): Reply => {
  const [first, ...rest] = reply.blocks;
  return first?.type === 'text'
    ? { ...reply, blocks: [{ ...first, text: `${line}\n\n${first.text}` }, ...rest] }
    : { ...reply, blocks: [{ type: 'text', text: `${line}\n\n` }, ...reply.blocks] };
};

/** `fingerprint`: the request as text, from which ids are made. */
export const decide = (request: CountRequest, fingerprint: string): Reply => {
  const schema = schemaAsked(request);
  if (schema !== undefined) return say(answerObject(request, schema));
  const conversation = readConversation(request);
  const tongue = tongueOf(conversation.question);
  const names = aboutNames(conversation, tongue);
  if (names?.isAll) return say(names.line);
  const reply = replyTo(conversation, tongue, fingerprint);
  return names === undefined ? reply : saidFirst(names.line, reply);
};

/** What no rule took, and what only looks like a search. */
const keptOrAsked = (
  conversation: Conversation,
  { read, wish }: WishMade,
): { readonly tool: RequestTool; readonly input: Readonly<Record<string, unknown>> } | undefined => {
  const { question, tools, context } = conversation;
  const [remember, recall] = [tools.get('remember'), tools.get('recall')];
  if (read.protectedAsks.length > 0 || context.sentiment === 'frustrated' || wantsToConfirm(conversation)) return undefined;
  if (wish !== undefined)
    return remember && isOnlyOfWork(question, read, isRefining(conversation)) ? { tool: remember, input: { kind: 'fact', text: question.trim() } } : undefined;
  if (isSmallTalk(question)) return undefined;
  const meant = meantOtherwise(conversation);
  if (meant === 'ask' && recall) return { tool: recall, input: { query: question.slice(0, 2_000) } };
  return meant === 'keep' && remember ? { tool: remember, input: { kind: 'fact', text: question.trim() } } : undefined;
};

const replyTo = (conversation: Conversation, tongue: Tongue, fingerprint: string): Reply => {
  const { question, exchanges, tools } = conversation;
  const last = exchanges.at(-1);
  const ofMemory = last === undefined ? memoryMeant(conversation) : forgetMeant(conversation, last);
  const memoryTool = ofMemory && tools.get(ofMemory.tool);
  if (ofMemory && memoryTool) return call('', memoryTool, [ofMemory.input], fingerprint);
  const casting = castingReply(conversation, tongue, fingerprint);
  if (casting !== undefined) return casting;
  const part = last === undefined ? undefined : partReply(conversation, tongue, fingerprint);
  if (part !== undefined) return part;
  if (last !== undefined) return say(asking(conversation, tell(conversation, last, tongue), tongue));
  if (wantsLongAnswer(question)) return say(longAnswer());
  const outward = outwardMeant(conversation);
  if (outward === 'unclear') return say(phrases[tongue].whoThen);
  const proposal = outward && tools.get(outward.tool);
  if (outward && proposal) return call(phrases[tongue].preparing, proposal, [outward.input], fingerprint);
  // "The second one older" is of a part, though "the second one" is a person.
  const ofWork = workMeant(conversation);
  const parts = ofWork === undefined ? partReply(conversation, tongue, fingerprint) : undefined;
  if (parts !== undefined) return parts;
  const profile = tools.get(profileTool);
  const meant = profile === undefined ? undefined : peopleMeant(conversation);
  const isOfWork = meant === 'unclear' && ofWork !== undefined;
  if (meant === 'unclear' && !isOfWork) return say(phrases[tongue].whoThen);
  if (profile !== undefined && meant !== undefined && meant !== 'unclear')
    return call(
      phrases[tongue].lookingAgain,
      profile,
      meant.map((id) => ({ talentId: id, id })),
      fingerprint,
    );
  const workTool = ofWork && tools.get(ofWork.tool);
  if (ofWork && workTool) return call('', workTool, [ofWork.input], fingerprint);
  const made = wishMade(conversation);
  const otherwise = keptOrAsked(conversation, made);
  if (otherwise !== undefined) return call('', otherwise.tool, [otherwise.input], fingerprint);
  return made.wish === undefined
    ? say(asking(conversation, talk(conversation, made, tongue), tongue))
    : search(conversation, { ...made, wish: made.wish }, tongue, fingerprint);
};
