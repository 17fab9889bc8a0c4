/** The talent base as a book: who may write in it and read what, what a change confirms, and what consent does. */
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import type { OrgRole } from '../../../layers/core/shared/index.ts';
import {
  changePerson,
  confirmedAt,
  createPerson,
  getPerson,
  isListed,
  type Keeper,
  listPeople,
  shownTo,
  type Talent,
} from '../../../layers/core/talent/index.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const as = (role: OrgRole): Keeper => ({ org: 'house', sub: `a-${role}`, role });
const line = { stageName: 'Asha Kulkarni', gender: 'female', playingAge: { min: 24, max: 33 } };

describe('the book of people', () => {
  let talents: ReturnType<typeof memoryTalent>;
  let now: number;
  let ports: Parameters<typeof changePerson>[0];
  beforeEach(() => {
    talents = memoryTalent();
    now = Date.parse('2026-11-28T10:00:00.000Z');
    ports = { talents, clock: { now: () => now } };
  });
  const add = (given: object = {}, number = 1): Promise<Talent> =>
    createPerson(ports)(as('associate'), { ...line, ...given }, { id: talentId(number), at: now });

  it('a person is made once, however often the request is repeated', async () => {
    const made = await add({ consent: { aiMatching: true, noticeVersion: '3', language: 'mr' } });

    expect(made).toMatchObject({ version: 1, externalId: null, synthetic: false, lastConfirmedAt: '2026-11-28T10:00:00.000Z' });
    expect(made.consentLog).toMatchObject([{ purpose: 'aiMatching', granted: true, by: 'a-associate', noticeVersion: '3', language: 'mr' }]);
    expect(await add({ consent: { aiMatching: true } })).toEqual(made);
    now += 1;
    await expect(add()).rejects.toMatchObject({ code: 'conflict' });
    await expect(add({ externalId: 'x' }, 2).then(() => add({ externalId: 'x' }, 3))).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each(['assistant', 'viewer'] as const)('%s changes nobody', async (role) => {
    await add();

    await expect(createPerson(ports)(as(role), line, { id: talentId(2), at: now })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(changePerson(ports)(as(role), talentId(1), { heightCm: 170 })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await talents.get('house', talentId(1))).toMatchObject({ version: 1 });
  });

  it.each<[string, object, boolean]>([
    ['who is listed', { consent: { aiMatching: true } }, true],
    ['who gave no consent', {}, false],
    ['whose consent has expired', { consent: { aiMatching: true, expiresOn: '2026-11-27' } }, false],
    ['a minor', { consent: { aiMatching: true, guardian: true }, birthYear: 2012 }, false],
  ])('%s is seen by who manages people, and by a viewer: %s', async (_, given, isSeen) => {
    await add(given);
    const seen = (role: OrgRole) =>
      getPerson(ports)(as(role), talentId(1)).then(
        () => true,
        ({ code }) => code,
      );

    expect(await seen('associate')).toBe(true);
    expect(await seen('viewer')).toBe(isSeen ? true : 'not_found');
    expect((await listPeople(ports)(as('viewer'), { limit: 5, after: null })).items).toHaveLength(isSeen ? 1 : 0);
    expect((await listPeople(ports)(as('owner'), { limit: 5, after: null })).items).toHaveLength(1);
    await expect(getPerson(ports)({ ...as('owner'), org: 'rival' }, talentId(1))).rejects.toMatchObject({ code: 'not_found' });
  });

  it('contact details are for who manages people, and a year of birth is for nobody', async () => {
    const made = await add({ contact: { phone: '98123 45678', email: ' Asha@Example.COM ' }, birthYear: 1996, consent: { aiMatching: true } });

    expect(shownTo(as('associate'), made)).toMatchObject({ contact: { phone: '+919812345678', email: 'asha@example.com', agentName: null }, birthYear: null });
    expect(shownTo(as('viewer'), made)).toMatchObject({ contact: null, birthYear: null, consentLog: [] });
  });

  it('what is changed is confirmed, and so is what still holds; the rest keeps its age', async () => {
    await add({ heightCm: 160, contact: { phone: '+919812345678' } });
    now += 86_400_000;

    const changed = await changePerson(ports)(as('owner'), talentId(1), { heightCm: 165, confirm: ['rates'], contact: { email: 'a@example.com' } });

    expect(changed).toMatchObject({ version: 2, heightCm: 165, contact: { phone: '+919812345678', email: 'a@example.com' } });
    const dayOf = (fact: 'heightCm' | 'rates' | 'contact' | 'bio') => confirmedAt(changed, fact).slice(0, 10);
    expect([dayOf('heightCm'), dayOf('rates'), dayOf('contact'), dayOf('bio')]).toEqual(['2026-11-29', '2026-11-29', '2026-11-29', '2026-11-28']);
  });

  it('consent is withdrawn and given again, and the log says by whom', async () => {
    const made = await add({ consent: { aiMatching: true } });
    expect(isListed(made, '2026-11-28')).toBe(true);

    const out = await changePerson(ports)(as('owner'), talentId(1), { consent: { aiMatching: false } });
    expect([isListed(out, '2026-11-28'), out.consent.withdrawnAt]).toEqual([false, '2026-11-28T10:00:00.000Z']);
    const other = await changePerson(ports)(as('owner'), talentId(1), { consent: { emailContact: true, expiresOn: '2027-01-01' } });
    expect(other.consent).toMatchObject({ withdrawnAt: '2026-11-28T10:00:00.000Z', emailContact: true, expiresOn: '2027-01-01' });
    const back = await changePerson(ports)(as('owner'), talentId(1), { consent: { aiMatching: true } });
    expect([isListed(back, '2026-11-28'), back.consent.withdrawnAt]).toEqual([true, null]);
    expect(back.consentLog.map(({ purpose, granted }) => [purpose, granted])).toEqual([
      ['aiMatching', true],
      ['aiMatching', false],
      ['emailContact', true],
      ['aiMatching', true],
    ]);
  });

  it('a change from an old version is refused, and one without a version is made to whatever there is', async () => {
    await add();
    await changePerson(ports)(as('owner'), talentId(1), { expectedVersion: 1, heightCm: 165 });

    await expect(changePerson(ports)(as('owner'), talentId(1), { expectedVersion: 1, heightCm: 150 })).rejects.toMatchObject({ code: 'conflict' });
    await Promise.all([150, 151, 152].map((heightCm) => changePerson(ports)(as('owner'), talentId(1), { heightCm })));
    expect((await talents.get('house', talentId(1)))?.version).toBe(5);
    await expect(changePerson(ports)(as('owner'), talentId(9), { heightCm: 1 })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('an externalId that another person has is refused at once', async () => {
    await add({ externalId: 'one' });
    await add({ externalId: 'two' }, 2);

    await expect(changePerson(ports)(as('owner'), talentId(2), { externalId: 'one' })).rejects.toMatchObject({ code: 'conflict' });
    expect((await talents.get('house', talentId(2)))?.version).toBe(1);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a negative age', { playingAge: { min: -1, max: 30 } }, 'playingAge'],
    ['min above max', { playingAge: { min: 40, max: 30 } }, 'playingAge'],
    ['an unknown term', { gender: 'lady' }, 'gender'],
    ['no phone number', { contact: { phone: 'call me' } }, 'contact.phone'],
    ['no e-mail address', { contact: { email: 'a@b' } }, 'contact.email'],
    ['half a person', { stageName: ' \u0000 ' }, 'stageName'],
  ])('%s is refused by name, and nothing changed', async (_, given, path) => {
    await add();
    for (const attempt of [add(given, 2), changePerson(ports)(as('owner'), talentId(1), { ...given })])
      await expect(attempt).rejects.toMatchObject({ code: 'invalid_request', issues: [{ path: expect.stringContaining(path) }] });
    expect([(await talents.get('house', talentId(1)))?.version, await talents.get('house', talentId(2))]).toEqual([1, undefined]);
  });

  it('everybody is met once, page by page, also by somebody who sees few', async () => {
    await talents.putMany(
      'house',
      Array.from({ length: 30 }, (_, index) => aTalent({ org: 'house', id: talentId(index + 1), consent: { aiMatching: index % 10 === 9 } })),
    );
    const all = async (role: OrgRole): Promise<number> => {
      let [count, after]: [number, string | null] = [0, null];
      do {
        const page: Awaited<ReturnType<ReturnType<typeof listPeople>>> = await listPeople(ports)(as(role), { limit: 4, after });
        count += page.items.length;
        after = page.next;
      } while (after !== null);
      return count;
    };

    expect([await all('owner'), await all('viewer')]).toEqual([30, 3]);
  });
});
