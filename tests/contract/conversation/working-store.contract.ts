/** What every `WorkingStore` promises: the latest one of a conversation, for an hour, for as long as the conversation is there. */
import { expect, it } from 'vitest';
import { type WorkingMemory, workingMemoryMs } from '../../../layers/core/conversation/working-ports.ts';
import { anId, at, noon } from '../../support/builders.ts';
import { accepted, aTenant, type Harness, headOf, incompressible } from './harness.ts';

export const workingStoreContract = ({ stores, clock }: Harness): void => {
  const aWorking = async (change: Partial<WorkingMemory> = {}): Promise<WorkingMemory> => {
    clock.now = noon;
    const { head, message } = await accepted(stores(), { org: change.org ?? aTenant() });
    const { org, conversationId } = head;
    const summary = { throughMessageId: anId('msg'), text: 'Said before: riders, और पुणे' };
    return { org, conversationId, throughSeq: 2, messages: message ? [message] : [], summary, keptAt: at(noon), ...change };
  };
  const read = ({ org, conversationId }: WorkingMemory) => stores().working.read(org, conversationId);

  it('gives back what was kept, whole, and to its own organization only', async () => {
    const working = await aWorking();

    expect(await read(working)).toBeUndefined();
    expect(await stores().working.keep(working)).toBe('kept');
    expect(await read(working)).toEqual(working);
    expect(await read({ ...working, org: aTenant() })).toBeUndefined();
    await stores().working.remove(working.org, working.conversationId);
    expect(await read(working)).toBeUndefined();
  });

  it('is gone after an hour, whatever the table still holds', async () => {
    const working = await aWorking();
    await stores().working.keep(working);

    clock.now = noon + workingMemoryMs - 1;
    expect(await read(working)).toEqual(working);
    clock.now = noon + workingMemoryMs;
    expect(await read(working)).toBeUndefined();
    clock.now = noon;
  });

  it('a later one stays when an earlier one comes late', async () => {
    const working = await aWorking({ throughSeq: 6 });
    await stores().working.keep(working);

    expect(await stores().working.keep({ ...working, throughSeq: 4 })).toBe('older');
    expect((await read(working))?.throughSeq).toBe(6);
    expect(await stores().working.keep({ ...working, throughSeq: 8 })).toBe('kept');
  });

  it('goes with its conversation, and does not come back', async () => {
    const working = await aWorking();
    await stores().working.keep(working);
    const head = await headOf(stores(), working);
    await stores().conversations.markDeleted({ ...head, version: head.version + 1, deletedAt: at(noon) }, []);
    await stores().conversations.purge(working.org, working.conversationId);

    expect(await read(working)).toBeUndefined();
    expect(await stores().working.keep(working)).toBe('erased');
  });

  it('of what is too long for one item keeps the latest', async () => {
    const working = await aWorking();
    const [message] = working.messages;
    const long = (messageSeq: number) => ({ ...message, messageSeq, parts: [{ type: 'text' as const, text: incompressible(40_000) }] });
    const messages = Array.from({ length: 12 }, (_, place) => long(place + 1)) as unknown as WorkingMemory['messages'];
    await stores().working.keep({ ...working, messages });

    expect((await read(working))?.messages.at(-1)?.messageSeq).toBe(12);
  });
};
