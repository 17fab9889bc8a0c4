/** Law 2: whatever a reader went through, it ends with the stored message. */
import { expect } from 'vitest';
import { comparable, newAssembly, sha256, textOf } from './assembly.ts';
import type { Director } from './director.ts';
import type { Reading } from './reading.ts';
import type { StoredMessage, TurnView } from './wire.ts';

export interface Agreed {
  readonly view: TurnView;
  readonly message: StoredMessage;
  readonly text: string;
}

/** Polling from (0, 0), the replay by server-sent events, the message list and each reading hold the same parts and the same hash. */
export const expectAgreement = async (director: Director, turnId: string, readings: readonly Reading[] = []): Promise<Agreed> => {
  const view = await director.ended(turnId);
  const message = (await director.messages(view.conversationId)).find(({ id }) => id === view.message?.id);
  if (!message) throw new Error(`the answer of ${turnId} is not among the messages`);
  const expected = { parts: comparable(message.parts), sha256: sha256(textOf(message.parts)) };

  const polled = newAssembly();
  for (const frame of view.frames) expect(polled.takeFrame(frame), `polled frame ${frame.attempt}.${frame.seq} of ${turnId}`).toBe('taken');
  expect(seen(polled.parts()), `polling ${turnId}`).toEqual(expected);

  const replay = await director.resumeStream(turnId);
  expect(replay.isDone, `the replay of ${turnId} ends with [DONE] (status ${replay.status}, ${replay.events.length} events)`).toBe(true);
  const replayed = newAssembly();
  for (const { chunk } of replay.events) replayed.takeChunk(chunk);
  expect(seen(replayed.parts()), `replaying ${turnId}`).toEqual(expected);

  for (const { assembly, ends } of readings) {
    expect(seen(assembly.parts()), `the socket's reading of ${turnId}`).toEqual(expected);
    expect(assembly.position(), `the socket's place in ${turnId}`).toEqual({ attempt: view.frames.at(-1)?.attempt ?? 0, seq: view.frames.at(-1)?.seq ?? 0 });
    for (const { frame } of ends) expectEnd(frame, view, expected.sha256);
  }
  return { view, message, text: textOf(message.parts) };
};

const seen = (parts: Parameters<typeof comparable>[0]) => ({ parts: comparable(parts), sha256: sha256(textOf(parts)) });

const expectEnd = (frame: Reading['ends'][number]['frame'], view: TurnView, textSha256: string): void => {
  expect(frame.type).toBe(view.status);
  if (frame.type !== 'failed')
    expect(frame).toMatchObject({ messageId: view.message?.id, attempt: view.frames.at(-1)?.attempt ?? 0, seq: view.frames.at(-1)?.seq ?? 0 });
  if (frame.type === 'final') expect(frame.textSha256).toBe(textSha256);
};
