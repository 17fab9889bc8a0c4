/** At rest: every turn read from its beginning is the stored message, and nothing is left over. */
import type { MemorySnapshot } from '../../../layers/adapters/memory/conversation/snapshot.ts';
import { messageText } from '../../../layers/core/conversation/message.ts';
import type { Turn } from '../../../layers/core/conversation/turn.ts';
import { turnView } from '../clients/turn-view.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { sha256 } from '../cloud/ports.ts';
import { checkAssembled } from './judge.ts';
import type { Fail } from './stored-laws.ts';

export const checkEverythingAtTheEnd = async (fail: Fail, snapshot: MemorySnapshot, cloud: Cloud): Promise<void> => {
  for (const turn of snapshot.turns) await checkTurn(fail, snapshot, turn, cloud);
};

const checkTurn = async (fail: Fail, snapshot: MemorySnapshot, turn: Turn, cloud: Cloud): Promise<void> => {
  const message = snapshot.messages.find((one) => one.messageId === turn.answerMessageId);
  if (!turn.end || !message) return fail(`${turn.turnId} has no end`);
  if (sha256(messageText(message.parts)) !== turn.end.textSha256) fail(`the digest of ${turn.turnId} is not that of its message`);
  if (message.status !== (turn.end.status === 'final' ? 'complete' : turn.end.status))
    fail(`${turn.turnId} ended ${turn.end.status}, its message is ${message.status}`);
  const view = turnView(turn.turnId);
  for (const frame of await cloud.framesFromStart(turn))
    if (view.take(frame) !== 'taken') fail(`frame ${frame.attempt}/${frame.seq} of ${turn.turnId} leaves a gap`);
  const place = view.place();
  if (place.attempt !== turn.end.attempt || place.seq !== turn.end.seq)
    fail(`the stored frames of ${turn.turnId} end at ${place.attempt}/${place.seq}, its end is at ${turn.end.attempt}/${turn.end.seq}`);
  checkAssembled(fail, snapshot, turn.turnId, view.assembled, 'a reader from the beginning');
};
