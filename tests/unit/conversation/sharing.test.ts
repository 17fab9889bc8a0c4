/** Links to a conversation as it was: what is in them, and when they lead nowhere. */
import { describe, expect, test } from 'vitest';
import { memoryConversations } from '../../../layers/adapters/memory/conversation/memory-conversations.ts';
import { type MessagePart, readShare, type StoredMessage, shareConversation, shareLimits } from '../../../layers/core/conversation/index.ts';
import { listShares, type SharePorts, withdrawShare } from '../../../layers/core/conversation/shares/share-conversation.ts';
import { aTenant, headOf } from '../../contract/conversation/harness.ts';
import { sha256 } from '../../simulation/cloud/ports.ts';
import { anAcceptance, anId, at, noon } from '../../support/builders.ts';

const day = 86_400_000;
const card = (id: string, stageName: string) => ({
  id,
  stageName,
  photoUrl: null,
  playingAge: { min: 20, max: 28 },
  heightCm: 165,
  baseCity: 'Mumbai',
  languages: ['Marathi'],
  topSkills: ['horse riding'],
  experience: 'emerging',
  availability: 'free' as const,
  availabilityAsOf: null,
  score: 0.9,
  reasons: [
    { criterion: 'skill', text: 'rides; her agent is at 98765 43210', field: 'skills' },
    { criterion: 'preference', text: 'you often choose riders', field: 'skills' },
  ],
  unknown: [],
});
const asha = 'tal_01JB2Q8ZK7T3W5M9R4X6Y8A0BG';
const usha = 'tal_01JB2Q8ZK7T3W5M9R4X6Y8A0BH';
const reference = (talentId: string) => ({ talentId, version: 1, score: 0.9, reasons: [], unknown: [] });

const setUp = async () => {
  const stores = memoryConversations();
  const org = aTenant();
  let now = noon;
  const listed = new Map([
    [asha, 'Asha Menon'],
    [usha, 'Usha Rao'],
  ]);
  const ports: SharePorts & { resolveNames: (org: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>> } = {
    ...stores,
    clock: { now: () => now },
    sha256,
    shareSecret: (id) => `secret-of-${id}`,
    contactsOf: async (_, ids) => (ids.includes(asha) ? ['Palm Talent House'] : []),
    resolveNames: async () => listed,
    talents: {
      renderCards: async (_, references) => references.flatMap(({ talentId }) => (listed.has(talentId) ? [card(talentId, listed.get(talentId) ?? '')] : [])),
      resolveNames: async () => listed,
      memoryTexts: async () => new Map([['mem_1', 'prefers riders']]),
    },
  };
  const caller = { org, sub: 'ravi', role: 'director' as const, displayName: 'Ravi', isAdmin: false };
  const acceptance = anAcceptance({ org, sub: 'ravi', stored: undefined, bucket: undefined, text: 'Call 98765 43210 for a rider' });
  await stores.conversations.accept(acceptance);
  const { turn, head } = acceptance;
  const answer = async (parts: readonly MessagePart[]): Promise<void> => {
    await stores.turns.takeLease({ org, turnId: turn.turnId, now, leaseUntil: now + 10_000, firstFrame: { attempt: 1, seq: 1, chunks: [] } });
    const message: StoredMessage = {
      org,
      conversationId: head.conversationId,
      messageId: turn.answerMessageId,
      role: 'assistant',
      messageSeq: turn.answerSeq,
      parentId: turn.userMessageId,
      parentSeq: turn.userSeq,
      turnId: turn.turnId,
      parts,
      finish: null,
      status: 'complete',
      createdAt: at(now),
      exchange: [],
    };
    const usage = { inputTokens: 9, outputTokens: 9, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 777_777, attempts: 1 };
    const end = { status: 'final' as const, at: at(now), attempt: 1, seq: 1, textSha256: '', usage, problem: null };
    expect(await stores.turns.finish({ turn, end, message, frames: [] })).toBe('finished');
  };
  const said: readonly MessagePart[] = [
    { type: 'text', text: `[Asha Menon](talent:${asha}) rides; ask Palm Talent House. [Usha Rao](talent:${usha}) does too.` },
    { type: 'data-talents', id: 'p', data: { talents: [reference(asha), reference(usha)] } },
    { type: 'data-memory', id: 'm', data: { used: [{ id: 'mem_1', layer: 'semantic', why: 'riders' }] } },
    { type: 'tool-search_talent', toolCallId: 't', state: 'output-available', output: { note: 'private note' } },
  ];
  const pass = (milliseconds: number): void => {
    now += milliseconds;
  };
  const share = (shareId = anId('shr'), days = 30) => shareConversation(ports)(caller, head.conversationId, { days }, { shareId, at: now });
  return { ports, stores, caller, head, answer, said, share, listed, pass };
};

describe('a link to a conversation', () => {
  test('holds its text and its people, and nothing by which anybody is reached, remembered, charged or found', async () => {
    const { ports, answer, said, share } = await setUp();
    await answer(said);
    const { secret } = await share();

    const shown = await readShare(ports)(secret);

    expect(shown.messages.map(({ role, text }) => [role, text])).toEqual([
      ['user', 'Call [[contact]] for a rider'],
      ['assistant', '**Asha Menon** rides; ask [[contact]]. **Usha Rao** does too.'],
    ]);
    expect(shown.messages[1]?.people.map(({ stageName }) => stageName)).toEqual(['Asha Menon', 'Usha Rao']);
    expect(shown.messages[1]?.people[0]?.reasons).toEqual(['rides; her agent is at [[contact]]']);
    const all = JSON.stringify(shown);
    for (const telling of ['tal_', 'cnv_', 'msg_', 'mem_', 'prefers riders', 'private note', '777777', 'score', '43210', 'Palm'])
      expect(all).not.toContain(telling);
  });

  test('stays as it was, but for who is not listed any more', async () => {
    const { ports, answer, said, share, listed, head, stores } = await setUp();
    await answer(said);
    const { secret } = await share();
    listed.delete(usha);
    const { version } = await headOf(stores, head);
    expect(await stores.conversations.updateHead({ ...(await headOf(stores, head)), title: 'Another', version: version + 1 })).toBe('updated');

    const shown = await readShare(ports)(secret);

    expect(shown.messages[1]?.text).toContain('someone no longer listed does too.');
    expect(shown.messages[1]).toMatchObject({ unlisted: 1, people: [{ stageName: 'Asha Menon' }] });
    expect(JSON.stringify(shown)).not.toContain('Usha');
    expect(shown.title).not.toBe('Another');
  });

  test('is one answer when it is unknown, withdrawn, over, or of a deleted conversation', async () => {
    const { ports, answer, said, share, pass, caller, head, stores } = await setUp();
    await answer(said);
    const [withdrawn, over, deleted] = [await share(), await share(undefined, 1), await share()];
    const failure = async (secret: string) => readShare(ports)(secret).catch((error: Error) => `${error.message}`);
    const unknown = await failure('no such thing');
    expect((await listShares(ports)(caller, head.conversationId)).length).toBe(3);

    await withdrawShare(ports)(caller, head.conversationId, withdrawn.share.shareId);
    pass(day);

    expect(await failure(withdrawn.secret)).toBe(unknown);
    expect(await failure(over.secret)).toBe(unknown);
    expect((await listShares(ports)(caller, head.conversationId)).map(({ shareId }) => shareId)).toEqual([deleted.share.shareId]);
    expect(await failure(deleted.secret)).toMatchObject({ leftOut: 0 });
    const stored = await headOf(stores, head);
    await stores.conversations.markDeleted({ ...stored, version: stored.version + 1, deletedAt: at(noon) }, []);
    expect(await failure(deleted.secret)).toBe(unknown);
  });

  test('is the same for the same id, frozen once; nobody else makes or withdraws it; and there are so many', async () => {
    const { ports, answer, said, share, caller, head } = await setUp();
    await expect(share('shr_before')).resolves.toMatchObject({ share: { messages: 1 } });
    await answer(said);
    expect((await share('shr_before')).share.messages).toBe(1);
    const other = { ...caller, sub: 'other' };
    await expect(withdrawShare(ports)(other, head.conversationId, 'shr_before')).rejects.toMatchObject({ code: 'not_found' });
    await expect(shareConversation(ports)(other, head.conversationId, { days: 1 }, { shareId: 'x', at: noon })).rejects.toMatchObject({ code: 'not_found' });
    for (let count = 1; count < shareLimits.links; count += 1) await share();

    await expect(share()).rejects.toMatchObject({ code: 'conflict' });
  });
});
