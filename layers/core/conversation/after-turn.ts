/**
 * What the cheap model does when a turn has ended, off the reply path: the title of a young conversation, and the summary that its next cut will
 * need. Each is written only where nothing better stands, so that it may run any number of times, late, or never.
 */
import { type Asked, modelSummary, modelTitle, nextCutDepth, tongueOf, withMarkers } from '../intelligence/index.ts';
import type { Clock, Random } from '../shared/index.ts';
import { type CheapCallPorts, counted } from './cheap-calls.ts';
import { answerDepth, type ConversationHead } from './conversation.ts';
import { allTokens, type DayCaps, usageDay } from './day-usage.ts';
import { isRefused } from './history.ts';
import { messageText, type StoredMessage } from './message.ts';
import type { ConnectionStore, ConversationStore, SocketSender, TurnStore, UsageStore } from './ports.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { conversationFrame } from './server-frames.ts';
import { readMaterial, type SummaryPorts, storedSummary } from './summary.ts';
import type { Turn } from './turn.ts';
import { type Cut, walkBack } from './window.ts';

export interface AfterTurnPorts extends CheapCallPorts, Pick<SummaryPorts, 'summaries'> {
  readonly conversations: ConversationStore;
  readonly turns: Pick<TurnStore, 'readTurn'>;
  readonly connections: Pick<ConnectionStore, 'followers'>;
  readonly sockets: SocketSender;
  readonly talents: Pick<RunTurnPorts['talents'], 'resolveNames'>;
  readonly usage: Pick<UsageStore, 'add' | 'readUserDay'>;
  readonly dayCaps: DayCaps;
  readonly clock: Clock;
  readonly random: Random;
}

export interface Tended {
  /** The new title; undefined when it stays. */
  readonly title: string | undefined;
  readonly summedUp: boolean;
}

const nothing: Tended = { title: undefined, summedUp: false };
/** A title is tried for again until the conversation is this long: a model that was down may be back. */
const youngDepth = 8;
const maximumTries = 8;

/** Throws only when a store does: then it is to be called again. */
export const afterTurn =
  (ports: AfterTurnPorts) =>
  async ({ org, turnId }: { readonly org: string; readonly turnId: string }): Promise<Tended> => {
    const turn = await ports.turns.readTurn(org, turnId);
    const depth = turn && answerDepth(turn);
    if (!turn?.end || turn.end.status === 'failed' || depth === undefined) return nothing;
    const head = await ports.conversations.readHead(org, turn.conversationId);
    if (!head || head.deletedAt !== null) return nothing;
    const wantsTitle = head.titleBy === 'product' && depth <= youngDepth;
    const cutDepth = nextCutDepth(depth);
    if ((!wantsTitle && cutDepth === undefined) || (await isOverAllowance(ports, turn))) return nothing;
    const done = await Promise.allSettled([
      wantsTitle ? retitle(ports, turn) : undefined,
      cutDepth === undefined ? false : sumUp(ports, turn, depth, cutDepth),
    ]);
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    const [title, summedUp] = done.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
    return { title: title as string | undefined, summedUp: summedUp === true };
  };

const isOverAllowance = async ({ usage, clock, dayCaps }: AfterTurnPorts, { org, sub }: Turn): Promise<boolean> => {
  const used = await usage.readUserDay(org, sub, usageDay(clock.now()));
  return allTokens(used) >= dayCaps.tokens || used.costMicroUsd >= dayCaps.costMicroUsd;
};

const ask = async <Value>(
  ports: AfterTurnPorts,
  turn: Turn,
  what: string,
  run: (model: CheapCallPorts['model']) => Promise<Asked<Value>>,
): Promise<Value | undefined> => {
  const answer = await counted(ports, turn, run);
  if (answer.ok) return answer.value;
  ports.report('cheap_model_failed', { turnId: turn.turnId, what, why: answer.why });
  return undefined;
};

const retitle = async (ports: AfterTurnPorts, turn: Turn): Promise<string | undefined> => {
  const path: StoredMessage[] = [];
  for await (const message of walkBack(ports.conversations, turn.org, turn.conversationId, turn.answerSeq)) path.unshift(message);
  const [question, answer] = [path[0], path[1]];
  // What a model refused is told to no model again.
  if (question?.role !== 'user' || (answer && isRefused(answer))) return undefined;
  const [asked, answered] = [messageText(question.parts), messageText(answer?.parts ?? [])];
  const ids = [...answered.matchAll(/\]\(talent:(tal_[0-9A-Za-z_-]+)\)/gu)].map(([, id = '']) => id);
  const names = ids.length === 0 ? new Map<string, string>() : await ports.talents.resolveNames(turn.org, [...new Set(ids)]);
  const talk = { asked: withMarkers(asked, names), answered: withMarkers(answered, names), tongue: tongueOf(asked), names: [...names.values()] };
  const title = await ask(ports, turn, 'title', (model) => modelTitle({ ...ports, model }, talk));
  const head = title === undefined ? undefined : await setTitle(ports, turn, title);
  if (head) await announceTitle(ports, head);
  return head?.title;
};

/** Under the head's version: a person's own title, written meanwhile, stays. Its place in the list stays too: nothing was said. */
const setTitle = async (
  { conversations, clock, random }: AfterTurnPorts,
  { org, conversationId }: Turn,
  title: string,
): Promise<ConversationHead | undefined> => {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const head = await conversations.readHead(org, conversationId);
    if (!head || head.deletedAt !== null || head.titleBy !== 'product') return undefined;
    const titled: ConversationHead = { ...head, title, titleBy: 'model', version: head.version + 1 };
    if ((await conversations.updateHead(titled)) === 'updated') return titled;
    await clock.sleep(Math.min(1_000, 20 * 2 ** tries) * (0.5 + random() / 2));
  }
  return undefined;
};

/** News, and no part of an answer: who cannot take it now finds it in the list. A socket is not closed for a title, as it is for a frame. */
const announceTitle = async ({ connections, sockets }: AfterTurnPorts, head: ConversationHead): Promise<void> => {
  const followers = await connections.followers(head.org, head.conversationId);
  await Promise.allSettled(followers.map(({ connectionId }) => sockets.post(connectionId, conversationFrame(head, 'title'))));
};

const sumUp = async (ports: AfterTurnPorts, turn: Turn, depth: number, cutDepth: number): Promise<boolean> => {
  const { org, conversationId } = turn;
  const cut = await findCut(ports, turn, depth, cutDepth);
  if (cut === undefined || (await ports.summaries.read(org, conversationId, cut.messageId))) return false;
  const place = { org, conversationId, cut };
  const material = await readMaterial(ports, place);
  const summary = await ask(ports, turn, 'summary', (model) => modelSummary({ ...ports, model }, material));
  if (summary === undefined) return false;
  const made = storedSummary(place, summary, 'model', ports.clock.now());
  const kept = await ports.summaries.keep(made);
  return kept !== 'erased' && kept.by === 'model' && kept.madeAt === made.madeAt;
};

/** As `readWindow` will cut: an answer that would begin the history goes with what is before it. */
const findCut = async (ports: AfterTurnPorts, turn: Turn, depth: number, cutDepth: number): Promise<Cut | undefined> => {
  let at = depth;
  let after: StoredMessage | undefined;
  for await (const message of walkBack(ports.conversations, turn.org, turn.conversationId, turn.answerSeq)) {
    if (at === cutDepth) {
      const last = after?.role === 'assistant' ? { message: after, depth: at + 1 } : { message, depth: at };
      return { messageId: last.message.messageId, messageSeq: last.message.messageSeq, depth: last.depth };
    }
    after = message;
    at -= 1;
  }
  return undefined;
};
