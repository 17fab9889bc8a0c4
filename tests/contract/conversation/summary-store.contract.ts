/** What every `SummaryStore` promises: one text for each end of a path, for as long as its conversation is there. */
import { expect, it } from 'vitest';
import type { StoredSummary } from '../../../layers/core/conversation/ports.ts';
import { anId, at, noon } from '../../support/builders.ts';
import { accepted, aTenant, type Harness, headOf, times } from './harness.ts';

export const summaryStoreContract = ({ stores }: Harness): void => {
  const aSummary = async (change: Partial<StoredSummary> = {}): Promise<StoredSummary> => {
    const { head } = await accepted(stores(), { org: change.org ?? aTenant() });
    const { org, conversationId } = head;
    const told = { lines: ['riders in Mumbai', 'और पुणे'], people: ['tal_2', 'tal_1'], by: 'model', madeAt: at(noon) } as const;
    return { org, conversationId, throughMessageId: anId('msg'), throughSeq: 14, ...told, ...change };
  };
  const read = ({ org, conversationId, throughMessageId }: StoredSummary) => stores().summaries.read(org, conversationId, throughMessageId);

  it('gives back what was kept, by the message with which it ends, and to its own organization only', async () => {
    const summary = await aSummary();

    expect(await read(summary)).toBeUndefined();
    expect(await stores().summaries.keep(summary)).toEqual(summary);

    expect(await read(summary)).toEqual(summary);
    expect(await read({ ...summary, throughMessageId: anId('msg') })).toBeUndefined();
    expect(await read({ ...summary, org: aTenant() })).toBeUndefined();
  });

  it('keeps the first one, whoever comes later or at once, and tells everybody which one that is', async () => {
    const first = await aSummary();
    const later = { ...first, lines: ['another text'], by: 'product' } as const;
    await stores().summaries.keep(first);
    const raced = await aSummary();

    const told = await times(8, (index) => stores().summaries.keep({ ...raced, lines: [`text ${index}`] }));

    expect(await stores().summaries.keep(later)).toEqual(first);
    expect(await read(first)).toEqual(first);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await read(raced)).toEqual(told[0]);
  });

  it('is erased with its conversation, and no other is; one that comes afterwards is not kept', async () => {
    const org = aTenant();
    const [other, summary] = [await aSummary({ org }), await aSummary({ org })];
    for (const one of [other, summary]) await stores().summaries.keep(one);
    const head = await headOf(stores(), summary);
    const late = { ...summary, throughMessageId: anId('msg') };
    await stores().conversations.markDeleted({ ...head, version: head.version + 1, deletedAt: at(noon) }, []);

    expect(await stores().summaries.keep(late)).toBe('erased');
    await stores().conversations.purge(org, summary.conversationId);

    expect(await read(summary)).toBeUndefined();
    expect(await read(other)).toEqual(other);
    expect(await stores().summaries.keep(late)).toBe('erased');
    expect(await read(late)).toBeUndefined();
    expect(await stores().summaries.keep({ ...late, conversationId: anId('cnv') })).toBe('erased');
  });
};
