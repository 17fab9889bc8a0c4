/** Laws over what is stored, checked from two snapshots in a row: I1 to I4, and laws 1, 3 and 4. */
import type { MemorySnapshot } from '../../../layers/adapters/memory/conversation/snapshot.ts';
import type { ConversationHead } from '../../../layers/core/conversation/conversation.ts';
import { messageText, type StoredMessage } from '../../../layers/core/conversation/message.ts';
import type { Turn, TurnLive } from '../../../layers/core/conversation/turn.ts';
import { keyOfText } from '../cloud/model.ts';

export type Fail = (violation: string) => void;

const maximumOpen = 4;

const byId = <Item>(items: readonly Item[], id: (item: Item) => string): Map<string, Item> => new Map(items.map((item) => [id(item), item]));
const group = <Item>(items: readonly Item[], id: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const existing = groups.get(id(item));
    if (existing) existing.push(item);
    else groups.set(id(item), [item]);
  }
  return groups;
};
const placeOf = (message: StoredMessage): string => `${message.conversationId}/${message.messageSeq}`;

export interface StoredLaws {
  check(snapshot: MemorySnapshot): void;
}

export const storedLaws = (fail: Fail): StoredLaws => {
  let heads = new Map<string, ConversationHead>();
  let turns = new Map<string, Turn>();
  let lives = new Map<string, TurnLive>();
  let messages = new Map<string, StoredMessage>();

  const checkHead = (head: ConversationHead, turnsHere: readonly Turn[], messagesHere: readonly StoredMessage[]): void => {
    const before = heads.get(head.conversationId);
    if (before && (head.version < before.version || head.lastSeq < before.lastSeq)) fail(`the head of ${head.conversationId} went back`);
    if (head.queue.length > maximumOpen) fail(`${head.queue.length - 1} messages wait in ${head.conversationId}`);
    const queued = head.queue.map((one) => one.answerSeq);
    if (queued.some((seq, index) => index > 0 && seq <= (queued[index - 1] ?? 0))) fail(`the queue of ${head.conversationId} is not in messageSeq order`);
    const given = [...messagesHere.map((message) => message.messageSeq), ...queued].sort((left, right) => left - right);
    if (given.length !== head.lastSeq || given.some((seq, index) => seq !== index + 1))
      fail(`places of ${head.conversationId} are not dense up to ${head.lastSeq}: ${given.join(',')}`);
    const open = turnsHere.filter((turn) => turn.end === null).map((turn) => turn.turnId);
    if (open.length !== head.queue.length || !head.queue.every((one) => open.includes(one.turnId)))
      fail(`the queue of ${head.conversationId} is not its open turns`);
    const running = turnsHere.filter((turn) => turn.end === null && (live.get(turn.turnId)?.attempt ?? 0) > 0);
    if (running.length > 1) fail(`${running.length} turns run at once in ${head.conversationId}`);
    if (running[0] && running[0].turnId !== head.queue[0]?.turnId) fail(`${running[0].turnId} runs before its turn`);
  };
  const checkTurn = (turn: Turn, answers: readonly StoredMessage[]): void => {
    const before = turns.get(turn.turnId);
    if (before?.end && before.end !== turn.end) fail(`the end of ${turn.turnId} changed from ${before.end.status} to ${turn.end?.status ?? 'open'}`);
    if (answers.length > 1) fail(`${turn.turnId} has ${answers.length} answers`);
    const [answer] = answers;
    if ((turn.end !== null) !== (answer !== undefined)) fail(`${turn.turnId} has ${turn.end ? 'an end but no answer' : 'an answer but no end'}`);
    if (answer && (answer.messageId !== turn.answerMessageId || answer.messageSeq !== turn.answerSeq))
      fail(`the answer of ${turn.turnId} is not at the place that was given to it`);
  };
  const checkLive = (next: TurnLive): void => {
    const before = lives.get(next.turnId);
    if (!before || before === next) return;
    if (next.attempt < before.attempt || next.attempt > before.attempt + 1) fail(`the fence of ${next.turnId} went from ${before.attempt} to ${next.attempt}`);
    if (before.ended && (!next.ended || next.attempt !== before.attempt)) fail(`${next.turnId} lives after its end`);
    if (before.startedAt !== null && before.startedAt !== next.startedAt) fail(`${next.turnId} started twice`);
  };
  const checkMessages = (all: readonly StoredMessage[]): void => {
    const keys = new Set<string>();
    for (const message of all) {
      const before = messages.get(placeOf(message));
      if (before && before !== message) fail(`message ${before.messageId} at ${placeOf(message)} was changed`);
      if (message.role !== 'user') continue;
      const key = keyOfText(messageText(message.parts));
      if (keys.has(key)) fail(`${key} became two messages`);
      keys.add(key);
    }
    for (const place of messages.keys()) if (!latest.has(place)) fail(`the message at ${place} is gone`);
  };
  let live = lives;
  let latest = messages;

  return {
    check: (snapshot) => {
      live = byId(snapshot.lives, (one) => one.turnId);
      latest = byId(snapshot.messages, placeOf);
      const turnsOf = group(snapshot.turns, (turn) => turn.conversationId);
      const messagesOf = group(snapshot.messages, (message) => message.conversationId);
      const answersOf = group(
        snapshot.messages.filter((message) => message.role === 'assistant'),
        (message) => message.turnId,
      );
      for (const one of snapshot.lives) checkLive(one);
      for (const head of snapshot.heads)
        if (head.deletedAt === null) checkHead(head, turnsOf.get(head.conversationId) ?? [], messagesOf.get(head.conversationId) ?? []);
      for (const turn of snapshot.turns) checkTurn(turn, answersOf.get(turn.turnId) ?? []);
      checkMessages(snapshot.messages);
      heads = byId(snapshot.heads, (head) => head.conversationId);
      turns = byId(snapshot.turns, (turn) => turn.turnId);
      lives = live;
      messages = latest;
    },
  };
};
