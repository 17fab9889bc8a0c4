/** Judges what clients were told: the same message for the same id, durable before it is acknowledged, and an answer that is the stored one. */
import type { MemorySnapshot } from '../../../layers/adapters/memory/conversation/snapshot.ts';
import { messageText } from '../../../layers/core/conversation/message.ts';
import { type Assembler, describeStored } from '../clients/assembler.ts';
import type { Judge, Known, Sent, User } from '../clients/client.ts';
import { sha256 } from '../cloud/ports.ts';
import type { DeliveryLaws } from './delivery-laws.ts';
import type { Fail } from './stored-laws.ts';

/** What was assembled is the stored message: its text, its digest, and each of its parts. */
export const checkAssembled = (fail: Fail, snapshot: MemorySnapshot, turnId: string, assembled: Assembler, by: string) => {
  const turn = snapshot.turns.find((one) => one.turnId === turnId);
  const message = snapshot.messages.find((one) => one.messageId === turn?.answerMessageId);
  if (!turn?.end || !message) return fail(`${by} saw the end of ${turnId}, which is not stored`);
  if (sha256(assembled.text()) !== turn.end.textSha256)
    fail(`${by} put ${turnId} together as\n${assembled.text()}\nbut stored is\n${messageText(message.parts)}`);
  const stored = message.parts.map(describeStored).join(' | ');
  const isUnrun = turn.end.attempt === 0;
  if (!isUnrun && assembled.signature() !== stored) fail(`${by} put the parts of ${turnId} together as\n${assembled.signature()}\nbut stored is\n${stored}`);
};

export interface JudgeOptions {
  readonly fail: Fail;
  readonly snapshot: () => MemorySnapshot;
  readonly delivery: DeliveryLaws;
  readonly userOf: (org: string, sub: string) => User;
}

export const judgeOf = ({ fail, snapshot, delivery, userOf }: JudgeOptions): Judge => ({
  accepted: (org, sub, sent, known) => {
    if (sent.expects === 'conflict') fail(`${sent.clientMessageId} was accepted with another text`);
    const user = userOf(org, sub);
    const before = user.accepted.get(sent.clientMessageId);
    if (before && !same(before, known)) fail(`${sent.clientMessageId} was accepted as ${before.messageId} and as ${known.messageId}`);
    const { messageId, conversationId, turnId } = known;
    user.accepted.set(sent.clientMessageId, { messageId, conversationId, turnId });
    user.conversations.add(conversationId);
    checkStored(fail, snapshot(), org, sent, known);
    if (!snapshot().turns.find((turn) => turn.turnId === turnId)?.end) user.openTurns.add(turnId);
  },
  refused: (_org, _sub, sent, code) => {
    const isExpected =
      sent.expects === 'conflict' ? code === 'client_message_id_conflict' || code === 'conversation_busy' : code === 'conversation_busy' && !sent.interrupt;
    if (!isExpected) fail(`${sent.clientMessageId} was refused: ${code}`);
  },
  frame: (org, turnId, frame, by) => delivery.delivered(org, turnId, frame, by),
  ended: (_org, view, by) => checkAssembled(fail, snapshot(), view.turnId, view.assembled, by),
});

const same = (left: Known, right: Known): boolean =>
  left.messageId === right.messageId && left.turnId === right.turnId && left.conversationId === right.conversationId;

const checkStored = (fail: Fail, snapshot: MemorySnapshot, org: string, sent: Sent, known: Known): void => {
  const turn = snapshot.turns.find((one) => one.turnId === known.turnId);
  const message = snapshot.messages.find((one) => one.messageId === known.messageId);
  if (turn?.org !== org || message?.conversationId !== known.conversationId)
    fail(`${sent.clientMessageId} was acknowledged, but ${known.messageId} is not stored`);
  if (sent.regenerate === undefined && message && messageText(message.parts) !== sent.text) fail(`${sent.clientMessageId} was stored with another text`);
};
