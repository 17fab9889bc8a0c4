/** What every `ShareStore` promises: a link is there as it was made, for its own organization, until it is withdrawn or its conversation is deleted. */
import { expect, it } from 'vitest';
import type { Share, SharedMessage } from '../../../layers/core/conversation/shares/share.ts';
import { anId, at, noon } from '../../support/builders.ts';
import { accepted, aTenant, countOf, type Harness, headOf, incompressible, times } from './harness.ts';

const person = {
  talentId: 'tal_1',
  stageName: 'Asha Menon',
  playingAge: { min: 20, max: 28 },
  heightCm: null,
  baseCity: 'Mumbai',
  languages: ['Marathi'],
  topSkills: [],
  reasons: ['rides'],
};
const said = (text: string): SharedMessage => ({ role: 'assistant', text, createdAt: at(noon), people: [person] });

export const shareStoreContract = ({ stores }: Harness): void => {
  let made = 0;
  const aShare = async (change: Partial<Share> = {}): Promise<Share> => {
    const { org, conversationId } =
      change.conversationId === undefined ? (await accepted(stores(), { org: change.org ?? aTenant() })).head : { org: '', conversationId: '' };
    made += 1;
    return {
      org,
      conversationId,
      shareId: `shr_${String(made).padStart(26, '0')}`,
      sub: 'ravi',
      secretSha256: anId('sha'),
      title: 'सवार',
      messages: 2,
      leftOut: 0,
      pages: 2,
      createdAt: at(noon),
      validUntil: at(noon + 86_400_000),
      ...change,
    };
  };
  const pages = [[said('one')], [said('दो')]];

  it('gives back what was frozen, by its id and by the digest of its secret, and to its own organization only', async () => {
    const share = await aShare();
    expect(await stores().shares.find(share.secretSha256)).toBeUndefined();
    expect(await stores().shares.create(share, pages)).toBe('created');

    expect(await stores().shares.read(share.org, share.conversationId, share.shareId)).toEqual(share);
    expect(await stores().shares.find(share.secretSha256)).toEqual(share);
    expect(await stores().shares.readMessages(share)).toEqual(pages.flat());
    expect(await stores().shares.list(share.org, share.conversationId)).toEqual([share]);
    expect(await stores().shares.list(aTenant(), share.conversationId)).toEqual([]);
    expect(await stores().shares.read(aTenant(), share.conversationId, share.shareId)).toBeUndefined();
  });

  it('holds a long conversation, in its order', async () => {
    const long = Array.from({ length: 6 }, (_, index) => [said(`${index} ${incompressible(60_000)}`)]);
    const share = await aShare({ pages: 6, messages: 6 });

    expect(await stores().shares.create(share, long)).toBe('created');

    expect(await stores().shares.readMessages(share)).toEqual(long.flat());
  });

  it('makes one link of an id, however many ask at once, and it stays as the first one froze it', async () => {
    const share = await aShare();

    const outcomes = await times(6, (index) => stores().shares.create({ ...share, title: `t${index}` }, pages));

    expect(countOf(outcomes, 'created')).toBe(1);
    expect(countOf(outcomes, 'there')).toBe(5);
    expect((await stores().shares.list(share.org, share.conversationId)).length).toBe(1);
  });

  it('leads nowhere once it is withdrawn; others of the conversation stay', async () => {
    const [share] = [await aShare()];
    const other = await aShare({ org: share.org, conversationId: share.conversationId });
    for (const one of [share, other]) await stores().shares.create(one, pages);

    await stores().shares.remove(share);
    await stores().shares.remove(share);

    expect(await stores().shares.find(share.secretSha256)).toBeUndefined();
    expect(await stores().shares.readMessages(share)).toEqual([]);
    expect(await stores().shares.list(share.org, share.conversationId)).toEqual([other]);
    expect(await stores().shares.readMessages(other)).toEqual(pages.flat());
  });

  it('ends with its conversation, and none is made of one that is deleted', async () => {
    const share = await aShare();
    await stores().shares.create(share, pages);
    const head = await headOf(stores(), share);
    await stores().conversations.markDeleted({ ...head, version: head.version + 1, deletedAt: at(noon) }, []);
    const late = await aShare({ org: share.org, conversationId: share.conversationId });

    expect(await stores().shares.create(late, pages)).toBe('deleted');
    await stores().conversations.purge(share.org, share.conversationId);

    expect(await stores().shares.find(share.secretSha256)).toBeUndefined();
    expect(await stores().shares.readMessages(share)).toEqual([]);
    expect(await stores().shares.find(late.secretSha256)).toBeUndefined();
  });
};
